package org.dutybell.audit;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at everything once and says what does not hold. It changes nothing. */
@Service
public class Inspector {

    private final PlanComparison plan;
    private final StoredFlaws stored;
    private final UnwrittenNudges nudges;
    private final ObjectProvider<FurtherFlaws> further;

    Inspector(PlanComparison plan, StoredFlaws stored, UnwrittenNudges nudges, ObjectProvider<FurtherFlaws> further) {
        this.plan = plan;
        this.stored = stored;
        this.nudges = nudges;
        this.further = further;
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
                Stream.of(
                                comparison.flaws().stream(),
                                nudges.in(span),
                                stored.in(span),
                                further.stream().flatMap(one -> one.between(since, now)))
                        .flatMap(flaws -> flaws)
                        .toList());
    }
}
