package org.dutybell.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.checkin.Match.How;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.ObligationState;
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
    private final NamedThemes themes;
    private final Receipts receipts;
    private final Notes notes;
    private final Appointing appointing;
    private final Requests requests;
    private final Recents recents;
    private final ZoneId zone;

    Conversation(
            Obligations obligations,
            Matcher matcher,
            PendingQuestions questions,
            NamedThemes themes,
            Receipts receipts,
            Notes notes,
            Appointing appointing,
            Requests requests,
            Recents recents,
            ZoneId zone) {
        this.obligations = obligations;
        this.matcher = matcher;
        this.questions = questions;
        this.themes = themes;
        this.receipts = receipts;
        this.notes = notes;
        this.appointing = appointing;
        this.requests = requests;
        this.recents = recents;
        this.zone = zone;
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
        Turn turn = new Turn(incoming, reading, question);
        List<ObligationView> answerable = obligations.answerableBy(person, incoming.now());
        List<ObligationView> open =
                turn.isAppointment() ? appointing.candidates(answerable, Wish.of(reading.text())) : answerable;
        Match match = matcher.match(incoming, reading, question, open, empty);
        return Stream.concat(act(match, turn).stream(), trouble.stream()).toList();
    }

    private boolean isCode(String code) {
        return obligations.byShortCode(code).isPresent();
    }

    private List<Paragraph> act(Match match, Turn turn) {
        if (match instanceof Match.About about) {
            return record(about.obligations(), about.how(), turn);
        }
        if (match instanceof Match.Unclear unclear && unclear.quoted() && turn.isMeantForAll()) {
            return record(unclear.candidates(), How.NAMED, turn);
        }
        if (match instanceof Match.Unclear unclear) {
            hold(unclear.candidates(), turn);
            return List.of(Paragraph.forWriter(receipts.choose(unclear.candidates(), turn.words())));
        }
        if (match instanceof Match.UnknownCodes unknown) {
            return unknown(unknown, turn);
        }
        if (match instanceof Match.NearCode near) {
            hold(near.candidates(), turn);
            return List.of(Paragraph.forWriter(receipts.nearCode(near.code(), near.candidates(), turn.words())));
        }
        if (match instanceof Match.NoneFits none) {
            hold(none.open(), turn);
            return List.of(Paragraph.forWriter(receipts.noneFits(none.open(), turn.words())));
        }
        if (match instanceof Match.Declined) {
            questions.forget(turn.incoming().writer().code());
            return List.of(Paragraph.forWriter(receipts.plain(Template.RECEIPT_DROPPED)));
        }
        Template nothing = turn.isAppointment() ? Template.RECEIPT_APPOINTMENT_NOTHING : Template.RECEIPT_NOTHING_OPEN;
        return List.of(Paragraph.forWriter(
                receipts.toPerson(nothing, turn.incoming().writer().name())));
    }

    private List<Paragraph> unknown(Match.UnknownCodes unknown, Turn turn) {
        List<Paragraph> parts = new ArrayList<>();
        if (!unknown.known().isEmpty()) {
            parts.addAll(record(unknown.known(), How.NAMED, turn));
        } else if (!unknown.open().isEmpty()) {
            hold(unknown.open(), turn);
        }
        parts.add(Paragraph.forWriter(receipts.unknownCodes(unknown.codes(), unknown.open(), turn.words())));
        return parts;
    }

    private List<Paragraph> record(List<ObligationView> about, How how, Turn turn) {
        PendingQuestion question = turn.question();
        PendingQuestion held = question != null && turn.answers(question, about, how) ? question : null;
        Map<ObligationView, CheckIn> said = new LinkedHashMap<>();
        about.forEach(obligation -> said.put(obligation, checkIn(obligation, how, held, turn)));
        obligations.hold(
                about.stream().map(ObligationView::id).toList(),
                said.values().stream().map(CheckIn::actedAt).distinct().toList());
        if (held != null) {
            questions.forget(held.person());
        }
        List<Paragraph> parts = said.entrySet().stream()
                .map(one -> take(one.getValue(), one.getKey(), turn))
                .toList();
        if (turn.isAboutWhatWasDone()) {
            recents.remember(
                    turn.incoming().writer().code(), about, turn.incoming().message());
        }
        return parts;
    }

    /** Words that only say 稍后, 困难, 收到 or 跟进 are noted, 定于 makes an appointment; all others are a check-in. */
    private Paragraph take(CheckIn said, ObligationView obligation, Turn turn) {
        Wish wish = Wish.of(said.text());
        if (wish.isAppointment() && said.evidenceIds().isEmpty()) {
            return Paragraph.forWriter(appointing.answer(wish, obligation, said, turn.incoming()));
        }
        boolean note = wish.isNote() && (said.evidenceIds().isEmpty() || wish.isSaidInWords());
        if (!note) {
            return unfinished(said, obligation, turn).orElseGet(() -> checkIn(said, obligation, wish, turn));
        }
        if (wish.isRequest()
                && requests.mayAskForAnybody(said.person())
                && obligation.state().isOwed()) {
            return requests.ask(wish, obligation, said, turn.words());
        }
        return notes.refusal(wish, obligation, said.person(), turn.now())
                .map(refusal -> receipt(refusal, turn))
                .orElseGet(() -> wish.isRequest()
                        ? requests.ask(wish, obligation, said, turn.words())
                        : notes.note(wish, obligation, said, turn.words()));
    }

    /** What is done takes additions and corrections, and a picture without a word is one. */
    private Paragraph checkIn(CheckIn said, ObligationView obligation, Wish wish, Turn turn) {
        boolean more = wish.isAddition()
                || said.text().isEmpty() && !said.evidenceIds().isEmpty();
        boolean done = obligation.state() == ObligationState.FULFILLED && recents.isCorrectable(obligation, turn.now());
        if (more
                && done
                && (wish.isAddition() || obligation.duty().times() == null)
                && obligations.add(said, turn.now())) {
            return new Paragraph(receipts.added(obligation, turn.words()), Place.ON_CARD);
        }
        return receipt(obligations.checkIn(said, turn.now()), turn);
    }

    /** Words that say that it is not done, or that ask, are no check-in; pictures with them are kept for it. */
    private Optional<Paragraph> unfinished(CheckIn said, ObligationView obligation, Turn turn) {
        Saying saying = Saying.of(said.text());
        boolean asks = saying == Saying.QUESTION && said.evidenceIds().isEmpty();
        boolean owed = obligation.state().isOwed()
                && obligations.answerableBy(said.person(), turn.now()).stream()
                        .anyMatch(one -> one.id() == obligation.id());
        if (!owed || !asks && saying != Saying.NOT_YET) {
            return Optional.empty();
        }
        Template template = asks ? Template.RECEIPT_QUESTION : Template.RECEIPT_NOT_DONE;
        String receipt = receipts.about(template, obligation, turn.words());
        if (said.evidenceIds().isEmpty()) {
            return Optional.of(Paragraph.forWriter(receipt));
        }
        keep(List.of(obligation), turn, "");
        return Optional.of(Paragraph.forWriter(receipt + "\n\n" + receipts.plain(Template.RECEIPT_KEPT)));
    }

    private Paragraph receipt(CheckInOutcome outcome, Turn turn) {
        boolean done = outcome instanceof CheckInOutcome.Fulfilled || outcome instanceof CheckInOutcome.AlreadyDone;
        Place place = done
                ? Place.CARD_SHOWS_IT
                : outcome instanceof CheckInOutcome.Incomplete || outcome instanceof CheckInOutcome.Counted
                        ? Place.ON_CARD
                        : Place.PRIVATE;
        return new Paragraph(receipts.of(outcome, turn.words()), place);
    }

    private CheckIn checkIn(ObligationView obligation, How how, @Nullable PendingQuestion held, Turn turn) {
        InboundMessage message = turn.incoming().message();
        List<Long> pictures = turn.incoming().pictures().ids();
        String words = turn.text(how);
        String text = held == null ? PendingQuestion.cut(words) : held.textWith(words);
        return new CheckIn(
                obligation.id(),
                message.messageId(),
                turn.incoming().writer().code(),
                writtenAt(held, turn),
                text,
                turn.participants(obligation, how, held),
                held == null ? pictures : held.evidenceWith(pictures),
                themes.in(text, obligation.duty()),
                FactsReader.read(text, obligation, writtenAt(held, turn), zone));
    }

    /** What the bot asked about counts from when it was written first. */
    private static Instant writtenAt(@Nullable PendingQuestion held, Turn turn) {
        Instant sentAt = turn.incoming().message().sentAt();
        return held != null && held.askedAt().isBefore(sentAt) ? held.askedAt() : sentAt;
    }

    private void hold(List<ObligationView> candidates, Turn turn) {
        keep(candidates, turn, turn.reading().text());
    }

    /** @param words to be held with the pictures; may be empty */
    private void keep(List<ObligationView> candidates, Turn turn, String words) {
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
                earlier.textWith(words),
                earlier.evidenceWith(turn.incoming().pictures().ids())));
    }
}
