package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Person;

/**
 * What one leader's digest is about.
 *
 * @param mine open or missed, for the leader to see to, be it in somebody's place; and what of the same is done
 * @param overdue misses of those the leader supervises
 * @param units how their units stand
 * @param escalated how many misses were told to this leader and are not made good
 * @param reviews what waits for the leader's look, or for that of those below
 * @param blockers what hinders something of all this, the newest of each
 */
public record LeaderWeek(
        Person leader,
        List<ObligationView> mine,
        List<ObligationView> overdue,
        List<UnitStanding> units,
        int escalated,
        Reviewing reviews,
        List<ObligationNote> blockers) {

    private static final Duration WEEK = Duration.ofDays(7);

    static LeaderWeek of(
            Person leader, List<ObligationView> mine, Set<String> supervised, List<ObligationView> all, Instant now) {
        List<ObligationView> theirs =
                all.stream().filter(one -> supervised.contains(one.post())).toList();
        return new LeaderWeek(
                leader,
                mine,
                theirs.stream()
                        .filter(one -> one.state() == ObligationState.MISSED)
                        .toList(),
                UnitStanding.of(theirs, now.minus(WEEK), now.plus(WEEK)),
                0,
                Reviewing.NOTHING,
                List.of());
    }

    LeaderWeek with(int told, Reviewing reviewing, List<ObligationNote> hindering) {
        return new LeaderWeek(leader, mine, overdue, units, told, reviewing, hindering);
    }

    /** What the leader still owes. */
    public List<ObligationView> owed() {
        return mine.stream()
                .filter(one -> one.state() != ObligationState.FULFILLED)
                .toList();
    }

    /** Whether a message would have nothing but its own heading. */
    public boolean isEmpty() {
        return owed().isEmpty() && units.isEmpty() && escalated == 0 && reviews.isEmpty();
    }
}
