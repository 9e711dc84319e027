package org.dutybell.notification;

/**
 * What is wanted for a check-in, or missing of it.
 *
 * @param photos how many pictures; 0 when none
 * @param mostPhotos how many are enough; 0 when nothing is said of it
 * @param files how many documents; 0 when none
 * @param text whether a sentence
 * @param participants whether the number of participants
 * @param theme whether a theme
 * @param schools how many schools are to be named; 0 when none
 * @param place whether the phone has to say where it is
 */
public record Needs(
        int photos,
        int mostPhotos,
        int files,
        boolean text,
        boolean participants,
        boolean theme,
        int schools,
        boolean place) {}
