package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.checkin.Match.How;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a known person: records what can be recorded, asks back where it cannot. Joins the caller's transaction. */
@Component
class Conversation {

    private final Obligations obligations;
    private final Matcher matcher;
    private final PendingQuestions questions;
    private final Receipts receipts;

    Conversation(Obligations obligations, Matcher matcher, PendingQuestions questions, Receipts receipts) {
        this.obligations = obligations;
        this.matcher = matcher;
        this.questions = questions;
        this.receipts = receipts;
    }

    /** The paragraphs of the receipt; at least one. */
    List<String> answer(Incoming incoming) {
        String person = incoming.writer().code();
        PendingQuestion question = questions.of(person, incoming.now()).orElse(null);
        Reading reading = ReplyReader.read(incoming.message().text(), this::isCode);
        List<String> trouble = receipts.trouble(incoming.pictures());
        boolean empty = reading.saysNothing() && incoming.pictures().ids().isEmpty();
        if (empty && !trouble.isEmpty()) {
            return trouble;
        }
        List<ObligationView> open = obligations.answerableBy(person, incoming.now());
        Match match = matcher.match(incoming.message(), reading, question, open, empty);
        return Stream.concat(act(match, new Turn(incoming, reading, question)).stream(), trouble.stream())
                .toList();
    }

    private boolean isCode(String code) {
        return obligations.byShortCode(code).isPresent();
    }

    private List<String> act(Match match, Turn turn) {
        if (match instanceof Match.About about) {
            return record(about.obligations(), about.how(), turn);
        }
        if (match instanceof Match.Unclear unclear) {
            hold(unclear.candidates(), turn);
            return List.of(receipts.choose(unclear.candidates(), turn.words()));
        }
        if (match instanceof Match.UnknownCodes unknown) {
            return unknown(unknown, turn);
        }
        return List.of(receipts.toPerson(
                Template.RECEIPT_NOTHING_OPEN, turn.incoming().writer().name()));
    }

    private List<String> unknown(Match.UnknownCodes unknown, Turn turn) {
        List<String> parts = new ArrayList<>();
        if (!unknown.known().isEmpty()) {
            parts.addAll(record(unknown.known(), How.NAMED, turn));
        } else if (!unknown.open().isEmpty()) {
            hold(unknown.open(), turn);
        }
        parts.add(receipts.unknownCodes(unknown.codes(), unknown.open(), turn.words()));
        return parts;
    }

    private List<String> record(List<ObligationView> about, How how, Turn turn) {
        PendingQuestion question = turn.question();
        PendingQuestion held = question != null && turn.answers(question, about, how) ? question : null;
        List<String> parts = about.stream()
                .map(obligation -> obligations.checkIn(checkIn(obligation, how, held, turn), turn.now()))
                .map(outcome -> receipts.of(outcome, turn.words()))
                .toList();
        if (held != null) {
            questions.forget(held.person());
        }
        return parts;
    }

    private static CheckIn checkIn(ObligationView obligation, How how, @Nullable PendingQuestion held, Turn turn) {
        InboundMessage message = turn.incoming().message();
        List<Long> pictures = turn.incoming().pictures().ids();
        String words = turn.text(how);
        String text = held == null ? PendingQuestion.cut(words) : held.textWith(words);
        Instant at = held != null && held.askedAt().isBefore(message.sentAt()) ? held.askedAt() : message.sentAt();
        return new CheckIn(
                obligation.id(),
                message.messageId(),
                turn.incoming().writer().code(),
                at,
                text,
                turn.participants(obligation, how, held),
                held == null ? pictures : held.evidenceWith(pictures));
    }

    private void hold(List<ObligationView> candidates, Turn turn) {
        InboundMessage message = turn.incoming().message();
        PendingQuestion question = turn.question();
        PendingQuestion earlier = question != null && question.isRecent(message.sentAt())
                ? question
                : new PendingQuestion("", message.sentAt(), List.of(), message.messageId(), "", List.of());
        questions.keep(new PendingQuestion(
                turn.incoming().writer().code(),
                earlier.askedAt(),
                candidates.stream()
                        .limit(Receipts.MOST_LINES)
                        .map(ObligationView::id)
                        .toList(),
                earlier.messageId(),
                earlier.textWith(turn.reading().text()),
                earlier.evidenceWith(turn.incoming().pictures().ids())));
    }
}
