package org.dutybell.dingtalk.limits;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.notification.Budget;
import org.dutybell.notification.Budget.BudgetView;
import org.dutybell.notification.Budget.Line;
import org.dutybell.notification.MessageKind;

/** Quota, what the gate kept back on this node, and which interfaces are down. */
class LimitMetrics implements MeterBinder {

    private final Budget budget;
    private final Counts counts;
    private final Breakers breakers;

    LimitMetrics(Budget budget, Counts counts, Breakers breakers) {
        this.budget = budget;
        this.counts = counts;
        this.breakers = breakers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        quota(registry, "used", Line::used);
        quota(registry, "limit", Line::quota);
        quota(registry, "forecast", Line::forecast);
        for (MessageKind kind : MessageKind.values()) {
            FunctionCounter.builder("dutybell.dingtalk.held", counts, all -> all.held(kind))
                    .description("calls that waited for a limit or a broken interface")
                    .tag("kind", kind.name())
                    .register(registry);
            FunctionCounter.builder("dutybell.dingtalk.withheld", counts, all -> all.withheld(kind))
                    .description("calls not made to save quota")
                    .tag("kind", kind.name())
                    .register(registry);
        }
        for (Api api : Api.values()) {
            Gauge.builder("dutybell.dingtalk.reachable", breakers, all -> all.isClosed(api) ? 1 : 0)
                    .description("1 while an interface is called, 0 while it is left alone because it is down")
                    .tag("api", api.name())
                    .register(registry);
        }
    }

    private void quota(MeterRegistry registry, String what, ToLongFunction<Line> value) {
        quota(registry, what, "calls", BudgetView::calls, value);
        quota(registry, what, "messages", BudgetView::messages, value);
    }

    private void quota(
            MeterRegistry registry,
            String what,
            String kind,
            Function<BudgetView, Line> line,
            ToLongFunction<Line> value) {
        Gauge.builder(
                        "dutybell.dingtalk.quota." + what,
                        budget,
                        known -> value.applyAsLong(line.apply(known.thisMonth())))
                .tag("kind", kind)
                .register(registry);
    }
}
