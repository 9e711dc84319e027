package org.dutybell.botconfig;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.duty.Nudge;

/** Reminder plans and escalation policies. */
final class PlanCheck {

    private static final String DURATION = "ISO-8601 of zero or more, such as PT2H or P1D";

    private final List<ConfigNode> plans;
    private final List<ConfigNode> policies;
    private final Findings findings;

    private final RelationCheck relations;

    PlanCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.relations = new RelationCheck(files, index, findings);
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
        steps(policy);
        ConfigNode unanswered = policy.get("unanswered");
        if (unanswered.exists()) {
            steps(unanswered);
            Stream.of("acknowledged-for", "wait")
                    .map(unanswered::get)
                    .filter(ConfigNode::exists)
                    .forEach(this::duration);
            question(unanswered);
        }
    }

    /** Only an acknowledgement that ends leads to a question that can wait. */
    private void question(ConfigNode unanswered) {
        if (unanswered.get("wait").exists()
                && !unanswered.get("acknowledged-for").exists()) {
            findings.add(
                    unanswered.get("wait"),
                    "'wait' without 'acknowledged-for': nothing is asked, so nothing waits",
                    "both or neither");
        }
    }

    private void steps(ConfigNode timer) {
        Duration before = Duration.ZERO;
        for (ConfigNode step : timer.items("steps")) {
            Duration after = duration(step.get("after")).orElse(before);
            if (after.compareTo(before) < 0) {
                findings.add(
                        step.get("after"),
                        "after " + after + " is sooner than the step before it",
                        before + " or more: steps stand in the order of their delays");
            }
            before = after;
            step.items("to").forEach(relations::check);
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
