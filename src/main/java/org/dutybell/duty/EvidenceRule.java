package org.dutybell.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What satisfies a duty.
 *
 * @param photos least number of pictures; 0 when none is needed
 * @param text whether a sentence is needed: the record, the minutes, the statement
 * @param participants whether the number of participants is needed
 * @param theme how long a theme of the catalogue may not come again, when one is needed (clause 7.7); null when none is
 * @param challenge true when the word of the day has to be seen in a photo; null when not
 * @param keepMonths how long pictures are kept after their receipt, 1 to 600 months; null for what the bureau keeps usually
 * @param review how many fulfilments a second person looks at; null when none
 * @param files least number of documents, such as minutes or a plan; null when none is needed
 * @param mostPhotos how many pictures are enough, at least {@code photos}; null when nothing is said of it
 * @param schools least number of schools that have to be named; null when none
 * @param place true when the phone has to say where it is; null when not
 */
public record EvidenceRule(
        int photos,
        boolean text,
        boolean participants,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ThemeSpan theme,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReviewRule review,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean challenge,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer keepMonths,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer files,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer mostPhotos,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer schools,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean place) {

    /** What is not wanted is not stored, so that versions of earlier releases stay equal. */
    public EvidenceRule {
        challenge = Boolean.TRUE.equals(challenge) ? Boolean.TRUE : null;
        files = files == null || files == 0 ? null : files;
        schools = schools == null || schools == 0 ? null : schools;
        place = Boolean.TRUE.equals(place) ? Boolean.TRUE : null;
    }

    /** One that wants no documents and asks for no place. */
    public EvidenceRule(
            int photos,
            boolean text,
            boolean participants,
            @Nullable ThemeSpan theme,
            @Nullable ReviewRule review,
            @Nullable Boolean challenge,
            @Nullable Integer keepMonths) {
        this(photos, text, participants, theme, review, challenge, keepMonths, null, null, null, null);
    }

    /** One without a word of the day. */
    public EvidenceRule(
            int photos, boolean text, boolean participants, @Nullable ThemeSpan theme, @Nullable ReviewRule review) {
        this(photos, text, participants, theme, review, null, null);
    }

    /** One that nobody reviews. */
    public EvidenceRule(int photos, boolean text, boolean participants, @Nullable ThemeSpan theme) {
        this(photos, text, participants, theme, null);
    }

    /** One that asks for no theme. */
    public EvidenceRule(int photos, boolean text, boolean participants) {
        this(photos, text, participants, null, null);
    }

    /** Whether the word of the day has to be seen in a photo. */
    public boolean wantsWordOfTheDay() {
        return challenge != null;
    }

    /** Whether the phone has to say where it is. */
    public boolean wantsPlace() {
        return place != null;
    }

    /** Least number of schools that have to be named; 0 when none. */
    public int schoolsNamed() {
        return schools == null ? 0 : schools;
    }

    /** Least number of documents; 0 when none is needed. */
    public int documents() {
        return files == null ? 0 : files;
    }
}
