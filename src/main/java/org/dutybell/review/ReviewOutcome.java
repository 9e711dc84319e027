package org.dutybell.review;

import java.util.Locale;

/** What became of a decision. Everything but the first two changed nothing. */
public enum ReviewOutcome {
    ACCEPTED,
    RETURNED,
    /** The person does not supervise the holder, or sent the check-in. */
    NOT_YOURS,
    /** A return needs a reason. */
    NO_REASON,
    /** The new due time is over already. */
    NOT_LATER,
    /** Somebody was faster, or it was given more time or waived since. */
    NOT_OPEN;

    /** Its name in message files, such as not-yours. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
