package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.organisation.Person;
import org.dutybell.reminder.ReminderCards;
import org.springframework.stereotype.Component;

/** Writes receipts to where they belong: the conversation of the message, the pressed card, or who pressed it. */
@Component
class ReceiptMessages implements WrittenReceipts {

    private static final String RECEIPT = "receipt:";

    private final Notifications notifications;
    private final ReminderCards cards;

    ReceiptMessages(Notifications notifications, ReminderCards cards) {
        this.notifications = notifications;
        this.cards = cards;
    }

    @Override
    public Optional<NotificationView> to(String messageId) {
        return notifications.byKey(RECEIPT + messageId);
    }

    void write(InboundMessage message, Optional<Person> writer, List<Paragraph> paragraphs, Instant now) {
        if (message.form() != Form.PRESS) {
            send(RECEIPT, message, writer, joined(paragraphs, paragraph -> true), now);
            return;
        }
        Quote pressed = message.quote();
        String card = pressed == null ? null : pressed.reference();
        if (card == null || !cards.isKnown(card)) {
            toWriter(RECEIPT, message, joined(paragraphs, paragraph -> true), now);
            return;
        }
        String shown = joined(paragraphs, paragraph -> paragraph.place() != Place.PRIVATE);
        if (!shown.isEmpty()) {
            cards.answer(card, message.messageId(), shown, now);
        }
        toWriter(RECEIPT, message, joined(paragraphs, paragraph -> paragraph.place() == Place.PRIVATE), now);
    }

    /** Says that a message is given up; if somebody has it tried again, its receipt can still be written. */
    void apologise(InboundMessage message, Optional<Person> writer, String body, Instant now) {
        if (message.form() == Form.PRESS) {
            toWriter("sorry:", message, body, now);
        } else {
            send("sorry:", message, writer, body, now);
        }
    }

    /** In the conversation where it was written, in a group with an @. */
    private void send(String key, InboundMessage message, Optional<Person> writer, String body, Instant now) {
        String mention = message.group()
                ? writer.map(person -> "{@" + person.code() + "}\n\n").orElse("")
                : "";
        add(
                key,
                message,
                new Destination.ToConversation(
                        message.sessionWebhook(),
                        message.sessionExpiresAt(),
                        message.group() ? message.conversationId() : null,
                        message.senderUserId()),
                ReceiptTitle.of(body),
                mention + body,
                now);
    }

    private void toWriter(String key, InboundMessage message, String body, Instant now) {
        if (!body.isEmpty()) {
            var writer = new Destination.ToConversation(null, null, null, message.senderUserId());
            add(key, message, writer, ReceiptTitle.of(body), body, now);
        }
    }

    private void add(
            String key, InboundMessage message, Destination destination, String title, String body, Instant now) {
        notifications.add(
                new NewNotification(key + message.messageId(), MessageKind.RECEIPT, destination, title, body, now));
    }

    private static String joined(List<Paragraph> paragraphs, Predicate<Paragraph> wanted) {
        return paragraphs.stream().filter(wanted).map(Paragraph::text).collect(Collectors.joining("\n\n"));
    }
}
