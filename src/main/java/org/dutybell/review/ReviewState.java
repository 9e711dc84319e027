package org.dutybell.review;

import java.util.Locale;

/** Where a review is. */
public enum ReviewState {
    /** Nobody has looked yet. */
    WAITING,
    /** It rests. */
    ACCEPTED,
    /** It is to be done again. */
    RETURNED;

    /** Its name in message files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
