package org.dutybell.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of escalations whose time has come: all that one person or chat hears becomes one message. */
@Component
class EscalationBatch {

    /** Large, because what one person hears in a batch is one message. */
    private static final int BATCH = 1000;

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;
    private final Obligations obligations;
    private final Notifications notifications;
    private final DueSteps dueSteps;
    private final FirstReminder firstReminder;
    private final PartialAnswers partialAnswers;
    private final EscalationQuestion question;
    private final EscalationMessage message;
    private final EscalationDing ding;
    private final NobodyLeft nobodyLeft;
    private final ObligationWords words;

    EscalationBatch(
            EscalationRepository escalations,
            EscalationStepRepository steps,
            Obligations obligations,
            Notifications notifications,
            DueSteps dueSteps,
            FirstReminder firstReminder,
            PartialAnswers partialAnswers,
            EscalationQuestion question,
            EscalationMessage message,
            EscalationDing ding,
            NobodyLeft nobodyLeft,
            ObligationWords words) {
        this.escalations = escalations;
        this.steps = steps;
        this.obligations = obligations;
        this.notifications = notifications;
        this.dueSteps = dueSteps;
        this.firstReminder = firstReminder;
        this.partialAnswers = partialAnswers;
        this.question = question;
        this.message = message;
        this.ding = ding;
        this.nobodyLeft = nobodyLeft;
        this.words = words;
    }

    @Transactional
    int take(Instant now) {
        List<Escalation> due = escalations.lockDue(now, BATCH);
        if (due.isEmpty()) {
            return 0;
        }
        Map<Long, ObligationView> views =
                obligations.byIds(due.stream().map(Escalation::obligationId).toList()).stream()
                        .collect(Collectors.toMap(ObligationView::id, Function.identity()));
        List<Escalation> ended = new ArrayList<>();
        List<Escalation> alarms = new ArrayList<>();
        for (Escalation escalation : due) {
            sort(escalation, requireNonNull(views.get(escalation.obligationId())), ended, alarms, now);
        }
        question.ask(ended, views, now);
        alarm(dueSteps.of(alarms, views, now), now);
        return due.size();
    }

    private void sort(
            Escalation escalation,
            ObligationView obligation,
            List<Escalation> ended,
            List<Escalation> alarms,
            Instant now) {
        Chain chain = Chain.of(obligation.duty().escalation(), escalation.timer());
        if (!obligation.state().isOwed()) {
            escalation.standDown(now);
        } else if (escalation.looksForReminder()) {
            firstReminder.settle(escalation, chain, now);
        } else if (escalation.asksNow()) {
            if (!question.waits(escalation, obligation, now)) {
                ended.add(escalation);
            }
        } else if (!partialAnswers.acknowledge(escalation, chain)) {
            alarms.add(escalation);
        }
    }

    private void alarm(List<DueStep> due, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        Speaker speaker = words.at(now);
        notifyEach(due, speaker, now);
        due.forEach(step -> count(step, now));
        nobodyLeft.tell(due, speaker, now);
    }

    private void notifyEach(List<DueStep> due, Speaker speaker, Instant now) {
        Map<Destination, List<DueStep>> hears = new LinkedHashMap<>();
        due.forEach(step -> step.hears()
                .forEach(destination -> hears.computeIfAbsent(destination, none -> new ArrayList<>())
                        .add(step)));
        hears.forEach((destination, heard) -> {
            long notification = notifications.add(message.of(destination, heard, speaker, now));
            ding.of(destination, heard, speaker, now).forEach(notifications::add);
            heard.forEach(step -> steps.save(
                    EscalationStep.told(step.escalation(), step.step().level(), destination, notification, now)));
        });
    }

    private void count(DueStep step, Instant now) {
        Escalation escalation = step.escalation();
        int level = step.step().level();
        step.found().skipped().forEach(skipped -> steps.save(EscalationStep.skipped(escalation, level, skipped, now)));
        boolean heard = !step.hears().isEmpty();
        if (!heard) {
            steps.save(EscalationStep.nobody(
                    escalation,
                    level,
                    "nobody at this level who can be reached, or they are the holder or know already",
                    now));
        }
        escalation.stepTaken(Chain.of(step.obligation().duty().escalation(), escalation.timer()), heard, now);
    }
}
