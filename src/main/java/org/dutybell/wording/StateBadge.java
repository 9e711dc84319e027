package org.dutybell.wording;

import java.time.Instant;
import java.util.Locale;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/** The state of an obligation as a reader wants to see it. */
public enum StateBadge {
    PLANNED,
    OPEN,
    /** Past due and not yet a miss. */
    GRACE,
    DONE,
    DONE_LATE,
    MISSED,
    WAIVED;

    public static StateBadge of(ObligationView obligation, Instant now) {
        return switch (obligation.state()) {
            case PLANNED -> PLANNED;
            case OPEN -> now.isAfter(obligation.due()) ? GRACE : OPEN;
            case FULFILLED -> obligation.doneLate() ? DONE_LATE : DONE;
            case MISSED -> MISSED;
            case WAIVED -> WAIVED;
        };
    }

    /** The one that stands for a state as a whole. */
    public static StateBadge of(ObligationState state) {
        return state == ObligationState.FULFILLED ? DONE : valueOf(state.name());
    }

    /** Its name in style sheets and message keys, such as done-late. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its words in message files. */
    public String key() {
        return "common.state." + code();
    }
}
