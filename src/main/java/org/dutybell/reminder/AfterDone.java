package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.SentCards;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of the reminders of an obligation that is done: a message that still waits and has nothing left to say is
 * withdrawn, and a card shows how it stands. In the transaction of the check-in.
 */
@Component
class AfterDone implements ReminderCards {

    private final ReminderRepository reminders;
    private final Obligations obligations;
    private final Notifications notifications;
    private final SentCards cards;
    private final CardMessage message;

    AfterDone(
            ReminderRepository reminders,
            Obligations obligations,
            Notifications notifications,
            SentCards cards,
            CardMessage message) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.notifications = notifications;
        this.cards = cards;
        this.message = message;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        long obligation = fulfilled.obligation().id();
        List<Long> messages = reminders.findByObligationIdOrderByDueAtAscIdAsc(obligation).stream()
                .map(reminder -> reminder.view().notificationId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        messages.forEach(this::withdrawWhenAllDone);
        messages.stream()
                .flatMap(id -> cards.of(id).stream())
                .distinct()
                .forEach(card -> showState(card, obligation, fulfilled.at()));
    }

    @Override
    public boolean answer(String reference, String key, String said, Instant now) {
        Optional<SentCards.Card> card = notifications.byReference(reference).stream()
                .findFirst()
                .flatMap(cards::of)
                .filter(found -> !in(found.ids()).isEmpty());
        card.ifPresent(found -> notifications.add(message.answer(found, key, said, in(found.ids()), now)));
        return card.isPresent();
    }

    @Override
    public boolean isKnown(String reference) {
        return notifications.byReference(reference).stream()
                .findFirst()
                .flatMap(cards::of)
                .isPresent();
    }

    private void withdrawWhenAllDone(long notification) {
        boolean allDone = in(List.of(notification)).stream().allMatch(AfterDone::isDone);
        if (allDone) {
            notifications.withdraw(notification, "all that it asks for is done");
        }
    }

    private void showState(SentCards.Card card, long obligation, Instant now) {
        notifications.add(message.done(card, obligation, in(card.ids()), now));
    }

    private List<ObligationView> in(List<Long> messages) {
        return obligations.byIds(messages.stream()
                .flatMap(id -> reminders.obligationsIn(id).stream())
                .distinct()
                .toList());
    }

    private static boolean isDone(ObligationView obligation) {
        return obligation.state() == ObligationState.FULFILLED;
    }
}
