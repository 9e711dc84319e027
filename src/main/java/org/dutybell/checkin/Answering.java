package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.checkin.InboundMessage.Form;
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
    private final ReceiptMessages receiptMessages;
    private final Bindings bindings;
    private final Verdicts verdicts;
    private final ReviewVerdicts reviewVerdicts;
    private final WithheldNotice withheld;
    private final TransactionTemplate transaction;
    private final ObligationWords words;
    private final PageHint pageHint;
    private final TaskLists lists;
    private final Reporting reporting;
    private final FalseAlarms falseAlarms;

    Answering(
            InboxRows rows,
            Organisation organisation,
            PictureFetcher pictures,
            Conversation conversation,
            Receipts receipts,
            ReceiptMessages receiptMessages,
            Bindings bindings,
            Verdicts verdicts,
            ReviewVerdicts reviewVerdicts,
            WithheldNotice withheld,
            PlatformTransactionManager transactions,
            ObligationWords words,
            PageHint pageHint,
            TaskLists lists,
            Reporting reporting,
            FalseAlarms falseAlarms) {
        this.rows = rows;
        this.organisation = organisation;
        this.pictures = pictures;
        this.conversation = conversation;
        this.receipts = receipts;
        this.receiptMessages = receiptMessages;
        this.bindings = bindings;
        this.verdicts = verdicts;
        this.reviewVerdicts = reviewVerdicts;
        this.withheld = withheld;
        this.transaction = new TransactionTemplate(transactions);
        this.words = words;
        this.pageHint = pageHint;
        this.lists = lists;
        this.reporting = reporting;
        this.falseAlarms = falseAlarms;
    }

    /**
     * @return whether a receipt was written; false when another process has taken the message over
     * @throws TryAgain when a picture may come later
     */
    boolean answer(Claim claim, Instant now) {
        InboundMessage message = ReadingJson.read(claim.reading());
        Roster roster = organisation.roster();
        Optional<Person> writer = writer(message, roster);
        if (reporting.isAlarm(message) && mayBringPictures(message)) {
            raiseAlarm(claim, message, writer, now);
        }
        FetchedPictures fetched = writer.filter(
                        known -> message.form() == Form.WORDS_AND_PICTURES || message.form() == Form.FILE)
                .map(known -> pictures.fetch(message, known.code(), claim.attempt(), now))
                .orElse(FetchedPictures.NONE);
        Speaker speaker = words.at(now);
        return Boolean.TRUE.equals(transaction.execute(status -> conclude(claim, message, writer, fetched, speaker)));
    }

    /** An accident does not wait for its pictures: it is recorded and told, and they are added when they have come. */
    private void raiseAlarm(Claim claim, InboundMessage message, Optional<Person> writer, Instant now) {
        transaction.executeWithoutResult(status -> reporting
                .answer(message, writer, FetchedPictures.NONE, claim.received())
                .ifPresent(
                        receipt -> receiptMessages.write(message, writer, List.of(Paragraph.forWriter(receipt)), now)));
    }

    private static boolean mayBringPictures(InboundMessage message) {
        return !message.pictures().isEmpty() || message.quote() != null;
    }

    /** In a message of its own: the receipt of an accident has been written before its pictures came. */
    private void tellTrouble(InboundMessage message, Optional<Person> writer, FetchedPictures fetched, Instant now) {
        List<String> trouble = receipts.trouble(fetched);
        if (!trouble.isEmpty()) {
            receiptMessages.apologise(message, writer, String.join("\n\n", trouble), now);
        }
    }

    private boolean conclude(
            Claim claim, InboundMessage message, Optional<Person> writer, FetchedPictures fetched, Speaker words) {
        if (!rows.finish(claim)) {
            return false;
        }
        receiptMessages.write(message, writer, paragraphs(claim, message, writer, fetched, words), words.now());
        return true;
    }

    /**
     * Gives up on a message for good, and says so to who wrote it.
     *
     * @return whether it was ours to give up
     */
    boolean apologise(Claim claim, Instant now, String reason) {
        InboundMessage message = ReadingJson.read(claim.reading());
        Optional<Person> writer = writer(message, organisation.roster());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean ours = rows.giveUp(claim, now, reason);
            if (ours) {
                receiptMessages.apologise(message, writer, receipts.plain(Template.RECEIPT_FAILED), now);
            }
            return ours;
        }));
    }

    private List<Paragraph> paragraphs(
            Claim claim, InboundMessage message, Optional<Person> writer, FetchedPictures fetched, Speaker words) {
        if (message.form() == Form.WITHHELD) {
            withheld.tellAdmins(words.now());
            return writersOwn(Template.RECEIPT_WITHHELD);
        }
        Optional<String> report = reporting.answer(message, writer, fetched, claim.received());
        if (report.isPresent()) {
            tellTrouble(message, writer, fetched, words.now());
            return List.of(Paragraph.forWriter(report.get()));
        }
        Wish wish = message.pictures().isEmpty() ? Wish.of(message.text()) : Wish.of("");
        if (wish.kind() == Wish.Kind.HELP) {
            return writersOwn(Template.HELP);
        }
        if (writer.isEmpty()) {
            return List.of(
                    Paragraph.forWriter(receipts.toPerson(Template.RECEIPT_UNKNOWN_PERSON, message.senderName())));
        }
        if (message.form() == Form.UNSUPPORTED) {
            return writersOwn(Template.RECEIPT_UNSUPPORTED);
        }
        Optional<String> falseAlarm = falseAlarms.answer(message, writer.get(), words.now());
        if (falseAlarm.isPresent()) {
            return List.of(Paragraph.forWriter(falseAlarm.get()));
        }
        Incoming incoming = new Incoming(message, writer.get(), fetched, words, words.now(), null);
        Optional<String> verdict = message.pictures().isEmpty()
                ? verdicts.answer(incoming).or(() -> reviewVerdicts.answer(incoming))
                : Optional.empty();
        if (verdict.isPresent()) {
            return List.of(Paragraph.forWriter(verdict.get()));
        }
        Optional<String> list = lists.answer(wish, incoming);
        if (list.isPresent()) {
            return List.of(Paragraph.forWriter(list.get()));
        }
        return bindings.answer(wish, incoming)
                .map(parts -> parts.stream().map(Paragraph::forWriter).toList())
                .orElseGet(() -> Stream.concat(
                                Stream.concat(
                                        reporting.addition(message, incoming.writer(), fetched, words.now()),
                                        reporting.question(message, words.now())),
                                pageHint.after(conversation.answer(incoming), message).stream())
                        .toList());
    }

    private List<Paragraph> writersOwn(Template template) {
        return List.of(Paragraph.forWriter(receipts.plain(template)));
    }

    private static Optional<Person> writer(InboundMessage message, Roster roster) {
        return Optional.ofNullable(message.senderUserId()).flatMap(roster::personByDingtalkId);
    }
}
