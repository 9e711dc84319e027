package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a check-in. */
public sealed interface CheckInOutcome {

    /**
     * All that the duty wants is there; the obligation is fulfilled.
     *
     * @param refused the theme that was named and not taken, because it was used before; null when none was refused
     */
    record Fulfilled(
            ObligationView obligation,
            List<Credit> also,
            @Nullable UsedTheme refused) implements CheckInOutcome {

        public Fulfilled {
            also = List.copyOf(also);
        }

        /** One that counts for nothing else. */
        public Fulfilled(ObligationView obligation) {
            this(obligation, List.of(), null);
        }
    }

    /**
     * It counts; more are needed still, or it was fulfilled before and this is one more.
     *
     * @param refused the theme that was named and not taken, because it was used before; null when none was refused
     */
    record Counted(
            ObligationView obligation,
            List<Credit> also,
            @Nullable UsedTheme refused) implements CheckInOutcome {

        public Counted {
            also = List.copyOf(also);
        }

        /** One in which no theme was refused. */
        public Counted(ObligationView obligation, List<Credit> also) {
            this(obligation, also, null);
        }
    }

    /**
     * It was recorded, and something is still missing.
     *
     * @param refused the theme that was not taken, because it was used before; null when none was refused
     */
    record Incomplete(
            ObligationView obligation,
            List<Missing> missing,
            @Nullable UsedTheme refused) implements CheckInOutcome {

        /** One in which no theme was refused. */
        public Incomplete(ObligationView obligation, List<Missing> missing) {
            this(obligation, missing, null);
        }
    }

    /** It had been fulfilled before and counts once, or its time is over; nothing was recorded. */
    record AlreadyDone(ObligationView obligation) implements CheckInOutcome {}

    /** Its window is not open yet; nothing was recorded. */
    record NotOpen(ObligationView obligation) implements CheckInOutcome {}

    /** A leader agreed that it need not be done; nothing was recorded. */
    record Waived(ObligationView obligation) implements CheckInOutcome {}

    /** This person neither holds it nor helps with it; nothing was recorded. */
    record NotYours(ObligationView obligation) implements CheckInOutcome {}

    /**
     * Another obligation for which it counts as well.
     *
     * @param obligation as it is now
     * @param missing what that one still wants; empty when it counts
     */
    record Credit(ObligationView obligation, List<Missing> missing) {

        public Credit {
            missing = List.copyOf(missing);
        }
    }

    /** What a duty still wants. */
    enum Need {
        PHOTOS,
        /** Documents, such as minutes or a plan. */
        FILES,
        TEXT,
        PARTICIPANTS,
        /** Names of schools that were visited. */
        SCHOOLS,
        /** Where the phone is, or that it cannot tell. */
        PLACE,
        /** A theme of the catalogue, see {@link DrillThemes}. */
        THEME
    }

    /**
     * One thing that is missing.
     *
     * @param need what
     * @param count how many more; 1 for text, participants, theme and place
     */
    record Missing(Need need, int count) {}

    /**
     * A theme that was used before.
     *
     * @param name what people call it
     * @param at when it was used
     */
    record UsedTheme(String name, Instant at) {}
}
