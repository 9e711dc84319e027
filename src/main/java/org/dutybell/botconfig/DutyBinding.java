package org.dutybell.botconfig;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.HolderRule;
import org.dutybell.duty.Nudge;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.duty.ReviewRule;
import org.dutybell.duty.ThemeSpan;
import org.jspecify.annotations.Nullable;

/** From duties.yaml, with the plans and policies it names, to duties. */
final class DutyBinding {

    /** Of a plan that does not say on how many days after the due day it reminds. */
    private static final int OVERDUE_DAYS = 3;

    private final List<ConfigNode> duties;
    private final Map<String, ReminderPlan> plans;
    private final Map<String, EscalationPolicy> policies;

    DutyBinding(ConfigFolder files) {
        duties = files.node(ConfigKind.DUTIES).items("duties");
        plans = files.node(ConfigKind.REMINDER_PLANS).items("plans").stream()
                .map(DutyBinding::plan)
                .collect(Collectors.toMap(ReminderPlan::code, Function.identity()));
        policies = files.node(ConfigKind.ESCALATION_POLICIES).items("policies").stream()
                .map(DutyBinding::policy)
                .collect(Collectors.toMap(EscalationPolicy::code, Function.identity()));
    }

    List<Duty> bind() {
        return duties.stream().map(this::duty).toList();
    }

    private Duty duty(ConfigNode node) {
        return new Duty(
                node.text("code"),
                node.text("clause"),
                node.text("title"),
                DutyKind.parse(node.text("kind")).orElseThrow(),
                holders(node.get("holders")),
                WindowBinding.bind(node),
                constant(Coverage.class, node.text("coverage", "none")),
                evidence(node.get("evidence")),
                Objects.requireNonNull(plans.get(node.text("reminders"))),
                policy(node, Objects.requireNonNull(policies.get(node.text("escalation")))),
                node.get("denser").exists() ? DenserBinding.bind(node.get("denser"), node) : null,
                node.get("times").exists() ? node.number("times", 1) : null,
                node.texts("serves"));
    }

    private static EscalationPolicy policy(ConfigNode duty, EscalationPolicy named) {
        return Times.duration(duty.text("grace")).map(named::withGrace).orElse(named);
    }

    static HolderRule holders(ConfigNode node) {
        return new HolderRule(
                node.texts("roles"),
                node.texts("units"),
                node.number("pupils-over", -1),
                node.flag("with-buses"),
                node.texts("prepared-by"));
    }

    private static EvidenceRule evidence(ConfigNode node) {
        return new EvidenceRule(
                node.number("photos", 0),
                node.flag("text"),
                node.flag("participants"),
                ThemeSpan.parse(node.text("theme")).orElse(null),
                ReviewRule.parse(node.text("review")).orElse(null),
                node.flag("challenge"),
                node.get("keep-months").exists() ? node.number("keep-months", 1) : null,
                node.number("files", 0),
                node.get("most-photos").exists() ? node.number("most-photos", 1) : null,
                node.number("schools", 0),
                node.flag("place"));
    }

    private static ReminderPlan plan(ConfigNode node) {
        return new ReminderPlan(
                        node.text("code"),
                        time(node.get("at")),
                        node.texts("nudges").stream().map(Nudge::new).toList())
                .withOverdue(node.number("overdue", OVERDUE_DAYS));
    }

    private static EscalationPolicy policy(ConfigNode node) {
        return new EscalationPolicy(
                node.text("code"), duration(node.get("grace")), steps(node), unanswered(node.get("unanswered")));
    }

    private static EscalationPolicy.@Nullable Unanswered unanswered(ConfigNode node) {
        if (!node.exists()) {
            return null;
        }
        return new EscalationPolicy.Unanswered(
                constant(EscalationPolicy.From.class, node.text("from", "opening")),
                steps(node),
                Times.duration(node.text("acknowledged-for")).orElse(null),
                Times.duration(node.text("wait")).orElse(Duration.ZERO));
    }

    /** A step that names relations needs no level. */
    private static List<EscalationPolicy.Step> steps(ConfigNode node) {
        return node.items("steps").stream()
                .map(step -> new EscalationPolicy.Step(
                        step.number("level", 0), duration(step.get("after")), step.texts("to")))
                .toList();
    }

    private static Duration duration(ConfigNode node) {
        return Times.duration(node.text()).orElseThrow();
    }

    private static LocalTime time(ConfigNode node) {
        return Times.time(node.text()).orElseThrow();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
