package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.jspecify.annotations.Nullable;

/** Takes back what somebody reported by mistake. Part of the caller's transaction. */
public interface TakingBack {

    /**
     * What this person reported last and has not taken back: a report for each obligation of that message, in the order of their ids.
     * What a reviewer gave back is left out. Empty when there is none.
     */
    List<Report> lastOf(String person);

    /** What this person reported last for each obligation since that moment, the newest first. */
    List<Report> since(String person, Instant from);

    /** The last that was reported for an obligation, by this person or, with null, by anybody. */
    Optional<Report> lastFor(long obligationId, @Nullable String person);

    /**
     * Marks them as withdrawn. An act that lacks something without them counts no more, and what it was credited to loses it as well;
     * an obligation that was fulfilled by it is owed again, and is a miss when its time is over. Pictures stay stored.
     *
     * @param by code of who takes them back
     * @return those that were taken back, in the same order; one that somebody else took off meanwhile is left out
     */
    List<TakenBack> takeBack(List<Report> reports, String by, Instant now);

    /** A check-in with what it was sent for. */
    record Report(ObligationView obligation, RecordedCheckIn checkIn) {}

    /**
     * What became of it.
     *
     * @param obligation as it is now
     * @param missing what it wants now; empty unless it is owed
     * @param also those for which it counted as well and does not any more, as they are now
     */
    record TakenBack(
            ObligationView obligation, RecordedCheckIn checkIn, List<Missing> missing, List<ObligationView> also) {

        public TakenBack {
            missing = List.copyOf(missing);
            also = List.copyOf(also);
        }
    }
}
