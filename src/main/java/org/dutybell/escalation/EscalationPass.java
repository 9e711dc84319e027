package org.dutybell.escalation;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.shared.Batches;
import org.springframework.stereotype.Service;

/** Takes the escalation steps that are due. */
@Service
public class EscalationPass {

    private final EscalationRepository escalations;
    private final EscalationBatch batch;

    EscalationPass(EscalationRepository escalations, EscalationBatch batch) {
        this.escalations = escalations;
        this.batch = batch;
    }

    /** Takes what is due, batch by batch, each its own transaction; returns how many steps were taken. */
    public int run(Instant now) {
        return Batches.untilEmpty(() -> batch.take(now));
    }

    /** When the next step after that time is due; empty when none waits. */
    public Optional<Instant> next(Instant after) {
        return escalations.next(after);
    }
}
