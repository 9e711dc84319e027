package org.dutybell.waiver;

import java.time.Instant;
import org.dutybell.obligation.ObligationView;

/** What became of the wish to ask. */
public sealed interface AskOutcome {

    /** It waits for these people; none when nobody of the supervising line can be reached, and the admins were told. */
    record Asked(WaiverView request) implements AskOutcome {}

    /** There is one already that waits. */
    record OpenAlready(WaiverView request) implements AskOutcome {}

    /** The reason says nothing. */
    record NoReason(int atLeast) implements AskOutcome {}

    /** The new due time is not later than now and than the present one. */
    record NotLater(ObligationView obligation, Instant asked) implements AskOutcome {}

    /** It is later than is allowed. */
    record TooLate(ObligationView obligation, Instant asked, Instant latest) implements AskOutcome {}

    /** It is not open, or this person neither owes it nor helps with it nor is an admin. */
    record NotPossible(ObligationView obligation) implements AskOutcome {}
}
