package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers one claimed message. Pictures are fetched first, outside any transaction; then the check-in, the receipt and
 * the end of the inbox row are one transaction, so that being killed anywhere neither loses nor doubles anything.
 */
@Component
class Answering {

    private final InboxRows rows;
    private final Organisation organisation;
    private final PictureFetcher pictures;
    private final Conversation conversation;
    private final Receipts receipts;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final ObligationWords words;

    Answering(
            InboxRows rows,
            Organisation organisation,
            PictureFetcher pictures,
            Conversation conversation,
            Receipts receipts,
            Notifications notifications,
            PlatformTransactionManager transactions,
            ObligationWords words) {
        this.rows = rows;
        this.organisation = organisation;
        this.pictures = pictures;
        this.conversation = conversation;
        this.receipts = receipts;
        this.notifications = notifications;
        this.transaction = new TransactionTemplate(transactions);
        this.words = words;
    }

    /**
     * @return whether a receipt was written; false when another process has taken the message over
     * @throws TryAgain when a picture may come later
     */
    boolean answer(Claim claim, Instant now) {
        InboundMessage message = ReadingJson.read(claim.reading());
        Roster roster = organisation.roster();
        Optional<Person> writer = writer(message, roster);
        FetchedPictures fetched = writer.filter(known -> message.form() == Form.WORDS_AND_PICTURES)
                .map(known -> pictures.fetch(message, known.code(), claim.attempt(), now))
                .orElse(FetchedPictures.NONE);
        Speaker speaker = words.at(now);
        return Boolean.TRUE.equals(transaction.execute(status -> conclude(claim, message, writer, fetched, speaker)));
    }

    private boolean conclude(
            Claim claim, InboundMessage message, Optional<Person> writer, FetchedPictures fetched, Speaker words) {
        if (!rows.finish(claim)) {
            return false;
        }
        notifications.add(receipt(message, writer, paragraphs(message, writer, fetched, words), words.now()));
        return true;
    }

    private List<String> paragraphs(
            InboundMessage message, Optional<Person> writer, FetchedPictures fetched, Speaker words) {
        if (message.form() == Form.WITHHELD) {
            return List.of(receipts.plain(Template.RECEIPT_WITHHELD));
        }
        if (writer.isEmpty()) {
            return List.of(receipts.toPerson(Template.RECEIPT_UNKNOWN_PERSON, message.senderName()));
        }
        if (message.form() == Form.UNSUPPORTED) {
            return List.of(receipts.plain(Template.RECEIPT_UNSUPPORTED));
        }
        return conversation.answer(new Incoming(message, writer.get(), fetched, words, words.now()));
    }

    private static Optional<Person> writer(InboundMessage message, Roster roster) {
        return Optional.ofNullable(message.senderUserId()).flatMap(roster::personByDingtalkId);
    }

    private static NewNotification receipt(
            InboundMessage message, Optional<Person> writer, List<String> paragraphs, Instant now) {
        String body = String.join("\n\n", paragraphs);
        String mention = message.group()
                ? writer.map(person -> "{@" + person.code() + "}\n\n").orElse("")
                : "";
        return new NewNotification(
                "receipt:" + message.messageId(),
                MessageKind.RECEIPT,
                destination(message),
                ReceiptTitle.of(body),
                mention + body,
                now);
    }

    private static Destination destination(InboundMessage message) {
        return new Destination.ToConversation(
                message.sessionWebhook(),
                message.sessionExpiresAt(),
                message.group() ? message.conversationId() : null,
                message.senderUserId());
    }
}
