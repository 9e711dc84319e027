package org.dutybell.checkin;

import java.util.List;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/** What is owed now goes before what was missed: a picture of today is not taken for last week's. */
final class Urgency {

    private Urgency() {}

    /** Those that are owed now; all when none is. */
    static List<ObligationView> first(List<ObligationView> some) {
        List<ObligationView> first =
                some.stream().filter(one -> one.state() == ObligationState.OPEN).toList();
        return first.isEmpty() ? some : first;
    }

    /**
     * Of each duty only those that go first.
     *
     * @param makesUp whether it is said to be done afterwards, so that what was missed goes first
     */
    static List<ObligationView> firstOfEachDuty(List<ObligationView> some, boolean makesUp) {
        ObligationState wanted = makesUp ? ObligationState.MISSED : ObligationState.OPEN;
        return some.stream()
                .filter(one -> one.state() == wanted
                        || some.stream().noneMatch(other -> other.state() == wanted && same(one, other)))
                .toList();
    }

    private static boolean same(ObligationView one, ObligationView other) {
        return one.duty().code().equals(other.duty().code())
                && one.post().equals(other.post())
                && one.target().equals(other.target());
    }
}
