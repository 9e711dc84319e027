package org.dutybell.audit;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything once and says what does not hold. It changes nothing. */
@Service
public class Inspector {

    private final PlanComparison plan;
    private final StoredFlaws stored;
    private final UnwrittenNudges nudges;

    Inspector(PlanComparison plan, StoredFlaws stored, UnwrittenNudges nudges) {
        this.plan = plan;
        this.stored = stored;
        this.nudges = nudges;
    }

    /**
     * Looks at all that is unsettled, and at what was settled since that time.
     *
     * @param since {@link Instant#EPOCH} is allowed: everything
     */
    @Transactional(readOnly = true)
    public Findings look(Instant since, Instant now) {
        Span span = new Span(since, now);
        PlanComparison.Comparison comparison = plan.at(now);
        return new Findings(
                stored.counts(comparison.owed(), span),
                Stream.of(comparison.flaws().stream(), nudges.in(span), stored.in(span))
                        .flatMap(flaws -> flaws)
                        .toList());
    }
}
