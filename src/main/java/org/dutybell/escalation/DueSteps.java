package org.dutybell.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What is taken at the next step of escalations, as the organisation is today. */
@Component
class DueSteps {

    private final EscalationStepRepository steps;
    private final Organisation organisation;
    private final ZoneId zone;

    DueSteps(EscalationStepRepository steps, Organisation organisation, ZoneId zone) {
        this.steps = steps;
        this.organisation = organisation;
        this.zone = zone;
    }

    List<DueStep> of(List<Escalation> due, Map<Long, ObligationView> views, Instant now) {
        Map<Long, Set<Destination>> told = told(due);
        var targets = new EscalationTargets(organisation.roster(), LocalDate.ofInstant(now, zone));
        return due.stream()
                .map(escalation -> step(
                        escalation,
                        requireNonNull(views.get(escalation.obligationId())),
                        told.getOrDefault(escalation.id(), Set.of()),
                        targets))
                .toList();
    }

    private static DueStep step(
            Escalation escalation, ObligationView obligation, Set<Destination> before, EscalationTargets targets) {
        List<Step> all =
                Chain.of(obligation.duty().escalation(), escalation.timer()).steps();
        Step step = escalation.next(all);
        return new DueStep(
                escalation,
                obligation,
                step,
                targets.at(obligation, step, before),
                before,
                targets.lastHeard(obligation, all, escalation.stepsDone(), before));
    }

    private Map<Long, Set<Destination>> told(List<Escalation> due) {
        Map<Long, Escalation> byId = due.stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
        return steps.findByEscalationIdInOrderById(byId.keySet()).stream()
                .filter(step -> step.heard()
                        && requireNonNull(byId.get(step.escalationId())).took(step))
                .collect(Collectors.groupingBy(
                        EscalationStep::escalationId,
                        Collectors.mapping(EscalationStep::destination, Collectors.toSet())));
    }
}
