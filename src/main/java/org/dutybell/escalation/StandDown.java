package org.dutybell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationExtended;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends the escalations of what is done, waived or given more time, in the transaction that says so, and tells everyone who
 * was alarmed: one note for each place about all that this transaction settled. Who was about to be alarmed is not.
 */
@Component
class StandDown {

    private final EscalationRepository escalations;
    private final EscalationStart start;
    private final UnsentAlarms unsent;
    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;

    StandDown(
            EscalationRepository escalations,
            EscalationStart start,
            UnsentAlarms unsent,
            Notifications notifications,
            Templates templates,
            ObligationWords words) {
        this.escalations = escalations;
        this.start = start;
        this.unsent = unsent;
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        end(fulfilled.obligation(), fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        end(waived.obligation(), waived.at());
    }

    /** What was missed sleeps until the new due time has passed as well, and then begins anew. */
    @EventListener
    void on(ObligationExtended extended) {
        end(extended.obligation(), extended.at());
    }

    /** Whatever settled it: nobody hears of it any more. Who was told once that it stands down is not told again. */
    void end(ObligationView obligation, Instant at) {
        List<Escalation> alive = escalations.lockByObligation(obligation.id()).stream()
                .filter(escalation -> escalation.state() != EscalationState.STOOD_DOWN)
                .toList();
        alive.forEach(escalation -> escalation.standDown(at));
        if (!alive.isEmpty()) {
            settled().add(new Settled(obligation, alive, at));
        }
    }

    private Settlement settled() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Settlement.class::isInstance)
                .map(Settlement.class::cast)
                .filter(settlement -> settlement.owner() == this)
                .findFirst()
                .orElseGet(() -> {
                    Settlement settlement = new Settlement();
                    TransactionSynchronizationManager.registerSynchronization(settlement);
                    return settlement;
                });
    }

    private void tell(List<Settled> settled) {
        Map<Destination, List<Settled>> alarmed = new LinkedHashMap<>();
        for (Settled one : settled) {
            Set<Destination> places = new LinkedHashSet<>();
            one.escalations().forEach(escalation -> places.addAll(unsent.withdraw(escalation)));
            places.forEach(place ->
                    alarmed.computeIfAbsent(place, none -> new ArrayList<>()).add(one));
        }
        alarmed.forEach((place, ended) -> notifications.add(note(place, ended)));
    }

    /** What was given more time is opened anew: somebody has to say that they know. Only now are the alarms before that told. */
    private void listenAgain(Settled one) {
        ObligationView obligation = one.obligation();
        if (obligation.state() == ObligationState.OPEN) {
            start.listen(obligation, one.at());
        }
    }

    private NewNotification note(Destination place, List<Settled> ended) {
        Settled first = ended.get(0);
        Speaker speaker = words.at(first.at());
        NewNotification note = new NewNotification(
                key(ended, place),
                MessageKind.STAND_DOWN,
                place,
                new Content.Message(
                                templates.render(title(ended), Map.of("count", ended.size())),
                                ended.stream().map(one -> line(one, speaker)).collect(Collectors.joining("\n\n")))
                        .routine(true),
                first.at());
        return note.usefulUntil(nextMiss(ended));
    }

    /** That there is more time is no news once it is over: by then there may be another alarm. Null when nothing has more time. */
    private static @Nullable Instant nextMiss(List<Settled> ended) {
        return ended.stream()
                .map(Settled::obligation)
                .filter(obligation -> obligation.state() == ObligationState.OPEN)
                .map(ObligationView::missedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Named by the steps taken so far, because what was given more time may stand down once more. */
    private static String key(List<Settled> ended, Destination place) {
        List<Escalation> first = ended.get(0).escalations();
        int steps = first.stream().mapToInt(Escalation::stepsEver).sum();
        return "stand-down:" + first.get(0).id() + ":" + steps + ":" + place;
    }

    private static Template title(List<Settled> ended) {
        boolean done = ended.stream().anyMatch(one -> one.obligation().state() == ObligationState.FULFILLED);
        return done ? Template.STAND_DOWN_TITLE : Template.STAND_DOWN_EXCUSED_TITLE;
    }

    private String line(Settled settled, Speaker speaker) {
        Map<String, Object> values = speaker.of(settled.obligation());
        values.put("done", speaker.time(settled.at()));
        values.put("by", speaker.personName(settled.obligation().doneBy()));
        return templates.render(template(settled.obligation().state()), values);
    }

    private static Template template(ObligationState state) {
        return switch (state) {
            case WAIVED -> Template.STAND_DOWN_WAIVED_LINE;
            case OPEN -> Template.STAND_DOWN_EXTENDED_LINE;
            default -> Template.STAND_DOWN_LINE;
        };
    }

    private record Settled(ObligationView obligation, List<Escalation> escalations, Instant at) {}

    /** What one transaction settled. */
    private final class Settlement implements TransactionSynchronization {

        private final List<Settled> settled = new ArrayList<>();

        StandDown owner() {
            return StandDown.this;
        }

        void add(Settled one) {
            settled.add(one);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(settled);
            settled.forEach(StandDown.this::listenAgain);
        }
    }
}
