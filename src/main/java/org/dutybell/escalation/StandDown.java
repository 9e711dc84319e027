package org.dutybell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends the escalations of what is owed no longer, in the transaction that says so, and tells everyone who was alarmed: one
 * note for each place about all that this transaction settled. Who was about to be alarmed is not.
 */
@Component
class StandDown {

    private final EscalationRepository escalations;
    private final UnsentAlarms unsent;
    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;

    StandDown(
            EscalationRepository escalations,
            UnsentAlarms unsent,
            Notifications notifications,
            Templates templates,
            ObligationWords words) {
        this.escalations = escalations;
        this.unsent = unsent;
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        end(fulfilled.obligation(), fulfilled.at());
    }

    /** Whatever settled it: nobody hears of it any more. */
    void end(ObligationView obligation, Instant at) {
        List<Escalation> all = escalations.lockByObligation(obligation.id());
        all.forEach(escalation -> escalation.standDown(at));
        if (!all.isEmpty()) {
            settled().add(new Settled(obligation, all, at));
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

    private NewNotification note(Destination place, List<Settled> ended) {
        Settled first = ended.get(0);
        Speaker speaker = words.at(first.at());
        return new NewNotification(
                "stand-down:" + first.escalations().get(0).id() + ":" + place,
                MessageKind.STAND_DOWN,
                place,
                templates.render(Template.STAND_DOWN_TITLE, Map.of("count", ended.size())),
                ended.stream().map(one -> line(one, speaker)).collect(Collectors.joining("\n\n")),
                first.at());
    }

    private String line(Settled settled, Speaker speaker) {
        Map<String, Object> values = speaker.of(settled.obligation());
        values.put("done", speaker.time(settled.at()));
        values.put("by", speaker.personName(settled.obligation().doneBy()));
        return templates.render(Template.STAND_DOWN_LINE, values);
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
        }
    }
}
