package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.SentCards;
import org.dutybell.obligation.ObligationExtended;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationReopened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.obligation.Obligations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of the reminders of an obligation that is done, waived, given more time or open again: a message that still waits and
 * has nothing left to say is withdrawn, and a card shows how it stands. In the transaction that says so.
 */
@Component
class AfterDone implements ReminderCards {

    private final ReminderRepository reminders;
    private final ReminderLines lines;
    private final Obligations obligations;
    private final Notifications notifications;
    private final SentCards cards;
    private final CardMessage message;

    AfterDone(
            ReminderRepository reminders,
            ReminderLines lines,
            Obligations obligations,
            Notifications notifications,
            SentCards cards,
            CardMessage message) {
        this.reminders = reminders;
        this.lines = lines;
        this.obligations = obligations;
        this.notifications = notifications;
        this.cards = cards;
        this.message = message;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        settled(fulfilled.obligation().id(), fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        settled(waived.obligation().id(), waived.at());
    }

    /** The cards show the new due time. */
    @EventListener
    void on(ObligationExtended extended) {
        showState(extended.obligation().id(), extended.at());
    }

    /** The cards show that it is open again. */
    @EventListener
    void on(ObligationReopened reopened) {
        showState(reopened.obligation().id(), reopened.at());
    }

    private void settled(long obligation, Instant at) {
        List<Long> messages = messagesOf(obligation);
        Stream.concat(messages.stream(), lines.furtherAbout(obligation).stream())
                .distinct()
                .forEach(this::withdrawWhenAllDone);
        showState(obligation, at);
    }

    /** Each change has a name of its own: what is done may be open again, and done once more. */
    private void showState(long obligation, Instant at) {
        String change = obligation + ":" + at.toEpochMilli();
        cardsOf(messagesOf(obligation))
                .forEach(card -> notifications.add(message.done(card, change, in(card.ids()), at)));
    }

    private Stream<SentCards.Card> cardsOf(List<Long> messages) {
        return messages.stream().flatMap(id -> cards.of(id).stream()).distinct();
    }

    private List<Long> messagesOf(long obligation) {
        return reminders.findByObligationIdOrderByDueAtAscIdAsc(obligation).stream()
                .map(reminder -> reminder.view().notificationId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public boolean answer(String reference, String key, String said, Instant now) {
        Optional<SentCards.Card> card = notifications.byReference(reference, null).stream()
                .findFirst()
                .flatMap(cards::of)
                .filter(found -> !in(found.ids()).isEmpty());
        card.ifPresent(found -> notifications.add(message.answer(found, key, said, in(found.ids()), now)));
        return card.isPresent();
    }

    @Override
    public boolean isKnown(String reference) {
        return notifications.byReference(reference, null).stream()
                .findFirst()
                .flatMap(cards::of)
                .isPresent();
    }

    private void withdrawWhenAllDone(long notification) {
        boolean allDone = obligations.byIds(lines.toldIn(notification)).stream().allMatch(AfterDone::isDone);
        if (allDone) {
            notifications.withdraw(notification, "all that it asks for is done");
        }
    }

    private List<ObligationView> in(List<Long> messages) {
        return obligations.byIds(messages.stream()
                .flatMap(id -> reminders.obligationsIn(id).stream())
                .distinct()
                .toList());
    }

    private static boolean isDone(ObligationView obligation) {
        return obligation.state().isSettled();
    }
}
