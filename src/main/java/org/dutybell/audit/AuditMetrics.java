package org.dutybell.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The newest self-audit as numbers; not a number before the first one. */
@Component
class AuditMetrics implements MeterBinder {

    private final SelfAudits audits;
    private final Clock clock;

    AuditMetrics(SelfAudits audits, Clock clock) {
        this.audits = audits;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "dutybell.audit.holds",
                "1 when the newest self-audit held, else 0",
                audit -> audit.state() == AuditState.HELD ? 1 : 0);
        gauge(registry, "dutybell.audit.flaws", "what did not hold", AuditView::found);
        gauge(
                registry,
                "dutybell.audit.age.seconds",
                "how long ago it looked",
                audit -> Duration.between(audit.at(), clock.instant()).toSeconds());
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<AuditView> value) {
        Gauge.builder(name, audits, all -> all.last().map(value::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }
}
