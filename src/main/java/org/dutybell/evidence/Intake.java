package org.dutybell.evidence;

/** What became of received bytes. */
public sealed interface Intake {

    /** A picture, checked and stored. */
    record Stored(Picture picture) implements Intake {}

    /** Not a picture we take; nothing was stored. */
    record NotAPicture(String foundType) implements Intake {}

    /** Larger than allowed; nothing was stored. Sizes in bytes. */
    record TooLarge(long size, long allowed) implements Intake {}
}
