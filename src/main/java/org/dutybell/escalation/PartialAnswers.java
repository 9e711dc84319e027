package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.springframework.stereotype.Component;

/** An answer that still lacks something is no silence: it counts as an acknowledgement. */
@Component
class PartialAnswers {

    private final Obligations obligations;

    PartialAnswers(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Whether there was one since it began and since the last acknowledgement; a step that a person asked for is taken all the same. */
    boolean acknowledge(Escalation escalation, Chain chain) {
        if (escalation.timer() != EscalationTimer.NOT_ACKNOWLEDGED || escalation.hurriedBy() != null) {
            return false;
        }
        List<RecordedCheckIn> answers = obligations.checkIns(escalation.obligationId());
        if (answers.isEmpty()) {
            return false;
        }
        RecordedCheckIn newest = answers.get(answers.size() - 1);
        Instant before = escalation.acknowledgedAt();
        boolean known = before != null && !newest.at().isAfter(before);
        if (known || newest.at().isBefore(escalation.startedAt())) {
            return false;
        }
        escalation.acknowledged(chain, newest.person(), newest.at());
        return true;
    }
}
