package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutybell.escalation.EscalationRequests;

/** Who may look after what, and what is looked after. */
final class FakeRequests implements EscalationRequests {

    final Set<String> leaders = new HashSet<>();
    final List<Long> followed = new ArrayList<>();

    @Override
    public Outcome follow(long obligationId, String person, String messageId, Instant at) {
        if (!leaders.contains(person)) {
            return Outcome.NOT_YOURS;
        }
        followed.add(obligationId);
        return Outcome.DONE;
    }

    @Override
    public Outcome escalateNow(long obligationId, String person, String reason, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome urge(long obligationId, String person, String words, Instant now) {
        throw new UnsupportedOperationException();
    }
}
