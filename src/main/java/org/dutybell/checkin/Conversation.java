package org.dutybell.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.checkin.Match.How;
import org.dutybell.notification.Template;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Answers a known person: records what can be recorded, asks back where it cannot. Joins the caller's transaction. */
@Component
class Conversation {

    private final Obligations obligations;
    private final Matcher matcher;
    private final PendingQuestions questions;
    private final AnswersToAll answers;
    private final HeldReplies replies;
    private final Withdrawing withdrawing;
    private final Appointing appointing;
    private final Entrusting entrusting;
    private final Receipts receipts;

    Conversation(
            Obligations obligations,
            Matcher matcher,
            PendingQuestions questions,
            AnswersToAll answers,
            HeldReplies replies,
            Withdrawing withdrawing,
            Appointing appointing,
            Entrusting entrusting,
            Receipts receipts) {
        this.obligations = obligations;
        this.matcher = matcher;
        this.questions = questions;
        this.answers = answers;
        this.replies = replies;
        this.withdrawing = withdrawing;
        this.appointing = appointing;
        this.entrusting = entrusting;
        this.receipts = receipts;
    }

    /** The paragraphs of the receipt; at least one. */
    List<Paragraph> answer(Incoming incoming) {
        String person = incoming.writer().code();
        PendingQuestion question = questions.of(person, incoming.now()).orElse(null);
        Reading reading = ReplyReader.read(incoming.message().text(), this::isCode);
        List<Paragraph> trouble = receipts.trouble(incoming.pictures()).stream()
                .map(Paragraph::forWriter)
                .toList();
        boolean empty = reading.saysNothing() && incoming.pictures().ids().isEmpty();
        if (empty && !trouble.isEmpty()) {
            return trouble;
        }
        if (Wish.of(reading.text()).kind() == Wish.Kind.WITHDRAW
                && incoming.pictures().ids().isEmpty()) {
            return Stream.concat(withdrawing.answer(incoming, reading, question).stream(), trouble.stream())
                    .toList();
        }
        Turn turn = new Turn(incoming, reading, question);
        Match match = matcher.match(incoming, reading, question, open(turn), empty);
        return Stream.concat(act(match, turn).stream(), trouble.stream()).toList();
    }

    /** What the message can be about when it names nothing, most urgent first. */
    private List<ObligationView> open(Turn turn) {
        String person = turn.incoming().writer().code();
        List<ObligationView> answerable = obligations.answerableBy(person, turn.now());
        Wish wish = Wish.of(turn.reading().text());
        if (turn.isAppointment()) {
            return appointing.candidates(answerable, wish);
        }
        return wish.isEntrusting() ? entrusting.candidates(answerable, person, turn.now()) : answerable;
    }

    private boolean isCode(String code) {
        return obligations.byShortCode(code).isPresent();
    }

    private List<Paragraph> act(Match match, Turn turn) {
        if (match instanceof Match.About about) {
            return answers.of(about.obligations(), about.how(), turn);
        }
        if (match instanceof Match.Unclear unclear && unclear.quoted() && turn.isMeantForAll()) {
            return answers.of(unclear.candidates(), How.NAMED, turn);
        }
        if (match instanceof Match.Unclear unclear) {
            replies.hold(unclear.candidates(), turn);
            return List.of(Paragraph.forWriter(receipts.choose(unclear.candidates(), turn.words())));
        }
        if (match instanceof Match.UnknownCodes unknown) {
            return unknown(unknown, turn);
        }
        if (match instanceof Match.NearCode near) {
            replies.hold(near.candidates(), turn);
            return List.of(Paragraph.forWriter(receipts.nearCode(near.code(), near.candidates(), turn.words())));
        }
        if (match instanceof Match.NoneFits none) {
            replies.hold(none.open(), turn);
            return List.of(Paragraph.forWriter(receipts.noneFits(none.open(), turn.words())));
        }
        if (match instanceof Match.Declined) {
            replies.forget(turn.incoming().writer().code());
            return List.of(Paragraph.forWriter(receipts.plain(Template.RECEIPT_DROPPED)));
        }
        Template nothing = turn.isAppointment() ? Template.RECEIPT_APPOINTMENT_NOTHING : Template.RECEIPT_NOTHING_OPEN;
        return List.of(Paragraph.forWriter(
                receipts.toPerson(nothing, turn.incoming().writer().name())));
    }

    private List<Paragraph> unknown(Match.UnknownCodes unknown, Turn turn) {
        List<Paragraph> parts = new ArrayList<>();
        if (!unknown.known().isEmpty()) {
            parts.addAll(answers.of(unknown.known(), How.NAMED, turn));
        } else if (!unknown.open().isEmpty()) {
            replies.hold(unknown.open(), turn);
        }
        parts.add(Paragraph.forWriter(receipts.unknownCodes(unknown.codes(), unknown.open(), turn.words())));
        return parts;
    }
}
