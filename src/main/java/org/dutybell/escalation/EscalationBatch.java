package org.dutybell.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of due steps: all that one person or chat hears becomes one message. */
@Component
class EscalationBatch {

    /** Large, because what one person hears in a batch is one message. */
    private static final int BATCH = 1000;

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;
    private final Obligations obligations;
    private final Organisation organisation;
    private final Notifications notifications;
    private final EscalationMessage message;
    private final EscalationDing ding;
    private final ObligationWords words;
    private final ZoneId zone;

    EscalationBatch(
            EscalationRepository escalations,
            EscalationStepRepository steps,
            Obligations obligations,
            Organisation organisation,
            Notifications notifications,
            EscalationMessage message,
            EscalationDing ding,
            ObligationWords words,
            ZoneId zone) {
        this.escalations = escalations;
        this.steps = steps;
        this.obligations = obligations;
        this.organisation = organisation;
        this.notifications = notifications;
        this.message = message;
        this.ding = ding;
        this.words = words;
        this.zone = zone;
    }

    @Transactional
    int take(Instant now) {
        List<DueStep> due = due(now);
        if (due.isEmpty()) {
            return 0;
        }
        notifyEach(due, now);
        due.forEach(step -> count(step, now));
        return due.size();
    }

    private List<DueStep> due(Instant now) {
        List<Escalation> locked = escalations.lockDue(now, BATCH);
        Map<Long, ObligationView> views =
                obligations.byIds(locked.stream().map(Escalation::obligationId).toList()).stream()
                        .collect(Collectors.toMap(ObligationView::id, Function.identity()));
        Map<Long, Set<Destination>> told = told(locked);
        var targets = new EscalationTargets(organisation.roster(), LocalDate.ofInstant(now, zone));
        return locked.stream()
                .map(escalation -> {
                    ObligationView view = requireNonNull(views.get(escalation.obligationId()));
                    Step step = escalation.next(view.duty().escalation().steps());
                    Set<Destination> before = told.getOrDefault(escalation.id(), Set.of());
                    return new DueStep(escalation, view, step.level(), targets.at(view, step.level(), before));
                })
                .toList();
    }

    private Map<Long, Set<Destination>> told(List<Escalation> locked) {
        Map<Long, Escalation> byId = locked.stream().collect(Collectors.toMap(Escalation::id, Function.identity()));
        return steps.findByEscalationIdInOrderById(byId.keySet()).stream()
                .filter(step -> step.heard()
                        && requireNonNull(byId.get(step.escalationId())).took(step))
                .collect(Collectors.groupingBy(
                        EscalationStep::escalationId,
                        Collectors.mapping(EscalationStep::destination, Collectors.toSet())));
    }

    private void notifyEach(List<DueStep> due, Instant now) {
        Map<Destination, List<DueStep>> hears = new LinkedHashMap<>();
        due.forEach(step -> step.hears()
                .forEach(destination -> hears.computeIfAbsent(destination, none -> new ArrayList<>())
                        .add(step)));
        Speaker speaker = words.at(now);
        hears.forEach((destination, heard) -> {
            long notification = notifications.add(message.of(destination, heard, speaker, now));
            ding.of(destination, heard, speaker, now).ifPresent(notifications::add);
            heard.forEach(step ->
                    steps.save(EscalationStep.told(step.escalation(), step.level(), destination, notification, now)));
        });
    }

    private void count(DueStep step, Instant now) {
        boolean heard = !step.hears().isEmpty();
        if (!heard) {
            steps.save(EscalationStep.nobody(
                    step.escalation(),
                    step.level(),
                    "nobody at this level who can be reached, or they are the holder or know already",
                    now));
        }
        step.escalation().stepTaken(step.obligation().duty().escalation().steps(), heard, now);
    }

    /**
     * A step that is due.
     *
     * @param level level of the supervising line
     * @param hears who hears; empty when nobody does
     */
    record DueStep(Escalation escalation, ObligationView obligation, int level, List<Destination> hears) {

        /** Whether nobody hears after this one. */
        boolean isLast() {
            return escalation.stepsDone() + 1
                    >= obligation.duty().escalation().steps().size();
        }
    }
}
