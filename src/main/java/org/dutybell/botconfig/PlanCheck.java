package org.dutybell.botconfig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dutybell.duty.Nudge;

/** Reminder plans and escalation policies. */
final class PlanCheck {

    private static final String DURATION = "ISO-8601 of zero or more, such as PT2H or P1D";

    private final List<ConfigNode> plans;
    private final List<ConfigNode> policies;
    private final Findings findings;

    PlanCheck(ConfigFolder files, Findings findings) {
        this.plans = files.node(ConfigKind.REMINDER_PLANS).items("plans");
        this.policies = files.node(ConfigKind.ESCALATION_POLICIES).items("policies");
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(plans, "code", findings);
        CrossChecks.unique(policies, "code", findings);
        plans.stream().flatMap(plan -> plan.items("nudges").stream()).forEach(this::nudge);
        policies.forEach(this::policy);
    }

    private void nudge(ConfigNode nudge) {
        if (Nudge.parse(nudge.text()).isEmpty()) {
            findings.add(nudge, "nudge '" + nudge.text() + "'", Nudge.ALLOWED);
        }
    }

    private void policy(ConfigNode policy) {
        duration(policy.get("grace"));
        Duration before = Duration.ZERO;
        for (ConfigNode step : policy.items("steps")) {
            Duration after = duration(step.get("after")).orElse(before);
            if (after.compareTo(before) < 0) {
                findings.add(
                        step.get("after"),
                        "after " + after + " is sooner than the step before it",
                        before + " or more: steps stand in the order of their delays");
            }
            before = after;
        }
    }

    private Optional<Duration> duration(ConfigNode node) {
        Optional<Duration> duration = Times.duration(node.text());
        if (duration.isEmpty()) {
            findings.add(node, "duration '" + node.text() + "'", DURATION);
        }
        return duration;
    }

    /** The same for a key that may be left out. */
    static void duration(ConfigNode node, Findings findings) {
        if (!node.text().isEmpty() && Times.duration(node.text()).isEmpty()) {
            findings.add(node, "duration '" + node.text() + "'", DURATION);
        }
    }
}
