package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.escalation.EscalationAction.Kind;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.reminder.Reminders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredEscalationRequests implements EscalationRequests {

    private static final int LONGEST_REASON = 500;

    private final Obligations obligations;
    private final ObligationNotes notes;
    private final EscalationRepository escalations;
    private final EscalationActions actions;
    private final EscalationRights rights;
    private final Reminders reminders;
    private final UrgeMessage urgeMessage;
    private final EscalationProperties properties;

    StoredEscalationRequests(
            Obligations obligations,
            ObligationNotes notes,
            EscalationRepository escalations,
            EscalationActions actions,
            EscalationRights rights,
            Reminders reminders,
            UrgeMessage urgeMessage,
            EscalationProperties properties) {
        this.obligations = obligations;
        this.notes = notes;
        this.escalations = escalations;
        this.actions = actions;
        this.rights = rights;
        this.reminders = reminders;
        this.urgeMessage = urgeMessage;
        this.properties = properties;
    }

    @Override
    public Outcome follow(long obligationId, String person, String messageId, Instant at) {
        Optional<ObligationView> owed = owed(obligationId);
        if (owed.isEmpty()) {
            return Outcome.NOT_OWED;
        }
        if (!rights.leads(person, owed.get(), at)) {
            return Outcome.NOT_YOURS;
        }
        notes.add(new ObligationNote(obligationId, ObligationNote.Kind.FOLLOWED, person, "", at), messageId);
        return Outcome.DONE;
    }

    @Override
    public Outcome escalateNow(long obligationId, String person, String reason, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An escalation that is asked for needs a reason, for who hears");
        }
        Optional<ObligationView> owed = owed(obligationId);
        if (owed.isEmpty()) {
            return Outcome.NOT_OWED;
        }
        if (!mayAsk(person, owed.get(), now)) {
            return Outcome.NOT_YOURS;
        }
        Optional<Escalation> next = running(owed.get(), now);
        next.ifPresent(escalation -> {
            write(obligationId, Kind.ESCALATED, person, reason, now);
            escalation.hurry(person, cut(reason), now);
        });
        return next.isPresent() ? Outcome.DONE : Outcome.NOTHING_LEFT;
    }

    /** The timer of the miss goes before that of the acknowledgement; where none ever ran, one is begun. */
    private Optional<Escalation> running(ObligationView owed, Instant now) {
        List<Escalation> all = escalations.lockByObligation(owed.id());
        Optional<Escalation> running = all.stream()
                .filter(Escalation::canBeHurried)
                .min((one, other) -> one.timer().compareTo(other.timer()));
        return running.isPresent() || owed.state() != ObligationState.OPEN ? running : onRequest(owed, all, now);
    }

    /** One that stood down belongs to the time before more was given, and begins anew. */
    private Optional<Escalation> onRequest(ObligationView owed, List<Escalation> all, Instant now) {
        Chain chain = Chain.of(owed.duty().escalation(), EscalationTimer.ON_REQUEST);
        Optional<Escalation> earlier = all.stream()
                .filter(one -> one.timer() == EscalationTimer.ON_REQUEST)
                .findFirst();
        earlier.filter(one -> one.state() == EscalationState.STOOD_DOWN).ifPresent(one -> one.startAgain(chain, now));
        return earlier.or(() -> Optional.of(
                        escalations.save(new Escalation(owed.id(), EscalationTimer.ON_REQUEST, chain, now))))
                .filter(Escalation::canBeHurried);
    }

    @Override
    public Outcome urge(long obligationId, String person, String words, Instant now) {
        Optional<ObligationView> owed = owed(obligationId);
        if (owed.isEmpty()) {
            return Outcome.NOT_OWED;
        }
        if (!mayAsk(person, owed.get(), now)) {
            return Outcome.NOT_YOURS;
        }
        List<EscalationAction> before = actions.of(obligationId, Kind.URGED);
        if (before.stream()
                .anyMatch(urged -> urged.at().plus(properties.urgeEvery()).isAfter(now))) {
            return Outcome.TOO_SOON;
        }
        Optional<Destination> place =
                reminders.placeOf(owed.get().post(), owed.get().duty().code(), now);
        place.ifPresent(destination -> {
            write(obligationId, Kind.URGED, person, words, now);
            urgeMessage.send(owed.get(), destination, person, words, before.size(), now);
        });
        return place.isPresent() ? Outcome.DONE : Outcome.NO_PLACE;
    }

    private Optional<ObligationView> owed(long id) {
        return obligations
                .byId(id)
                .filter(view -> view.state() == ObligationState.OPEN || view.state() == ObligationState.MISSED);
    }

    private boolean mayAsk(String person, ObligationView obligation, Instant now) {
        return rights.isAdmin(person) || rights.leads(person, obligation, now);
    }

    private void write(long obligation, Kind kind, String person, String reason, Instant now) {
        int number = actions.of(obligation, kind).size();
        actions.add(new EscalationAction(obligation, kind, person, cut(reason), now), number);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
