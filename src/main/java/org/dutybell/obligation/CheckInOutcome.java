package org.dutybell.obligation;

import java.util.List;

/** What became of a check-in. */
public sealed interface CheckInOutcome {

    /** All that the duty wants is there; the obligation is fulfilled. */
    record Fulfilled(ObligationView obligation) implements CheckInOutcome {}

    /** It was recorded, and something is still missing. */
    record Incomplete(ObligationView obligation, List<Missing> missing) implements CheckInOutcome {}

    /** It had been fulfilled before; nothing was recorded. */
    record AlreadyDone(ObligationView obligation) implements CheckInOutcome {}

    /** Its window is not open yet; nothing was recorded. */
    record NotOpen(ObligationView obligation) implements CheckInOutcome {}

    /** A leader agreed that it need not be done; nothing was recorded. */
    record Waived(ObligationView obligation) implements CheckInOutcome {}

    /** This person neither holds it nor helps with it; nothing was recorded. */
    record NotYours(ObligationView obligation) implements CheckInOutcome {}

    /** What a duty still wants. */
    enum Need {
        PHOTOS,
        TEXT,
        PARTICIPANTS
    }

    /**
     * One thing that is missing.
     *
     * @param need what
     * @param count how many more; 1 for text and participants
     */
    record Missing(Need need, int count) {}
}
