package org.dutybell.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.checkin.Match.How;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.Corrected;
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
    private final Withdrawing withdrawing;
    private final Entrusting entrusting;
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
            Withdrawing withdrawing,
            Entrusting entrusting,
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
        this.withdrawing = withdrawing;
        this.entrusting = entrusting;
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
        if (Wish.of(reading.text()).kind() == Wish.Kind.WITHDRAW
                && incoming.pictures().ids().isEmpty()) {
            return withdrawing.answer(incoming, reading, question);
        }
        Turn turn = new Turn(incoming, reading, question);
        List<ObligationView> answerable = obligations.answerableBy(person, incoming.now());
        List<ObligationView> open = turn.isAppointment()
                ? appointing.candidates(answerable, Wish.of(reading.text()))
                : Wish.of(reading.text()).isEntrusting()
                        ? entrusting.candidates(answerable, person, incoming.now())
                        : answerable;
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
        obligations.holdFor(said.values());
        if (held != null) {
            questions.forget(held.person());
        }
        Map<ObligationView, Template> doubts = doubts(said, how, held, turn);
        if (about.size() > 1 && doubts.containsValue(Template.RECEIPT_IS_IT_DONE)) {
            return askOfSeveral(about, how, turn);
        }
        List<Paragraph> parts = said.entrySet().stream()
                .map(one -> take(one.getValue(), one.getKey(), doubts.get(one.getKey()), turn))
                .toList();
        if (turn.isAboutWhatWasDone()) {
            remember(about, doubts, turn);
        }
        return parts;
    }

    /** What does not count as done, with the answer to it. */
    private Map<ObligationView, Template> doubts(
            Map<ObligationView, CheckIn> said, How how, @Nullable PendingQuestion held, Turn turn) {
        Map<ObligationView, Template> doubts = new HashMap<>();
        said.forEach((obligation, checkIn) -> {
            if (isAct(Wish.of(checkIn.text()), checkIn) && isOwedBy(checkIn.person(), obligation, turn)) {
                Doubts.about(checkIn, obligation, how, held, turn).ifPresent(answer -> doubts.put(obligation, answer));
            }
        });
        return doubts;
    }

    /** One question is asked at a time: of several that are only mentioned the person picks what is done. */
    private List<Paragraph> askOfSeveral(List<ObligationView> about, How how, Turn turn) {
        hold(about, turn);
        return List.of(Paragraph.forWriter(
                how == How.WORDS
                        ? receipts.choose(about, turn.words())
                        : about.stream()
                                .map(one -> receipts.about(Template.RECEIPT_NOT_DONE, one, turn.words()))
                                .collect(Collectors.joining("\n\n"))));
    }

    /** A picture just afterwards belongs to what was done or is being asked about, and nothing to what is said not to be done. */
    private void remember(List<ObligationView> about, Map<ObligationView, Template> doubts, Turn turn) {
        List<ObligationView> left = about.stream()
                .filter(one -> doubts.getOrDefault(one, Template.RECEIPT_IS_IT_DONE) == Template.RECEIPT_IS_IT_DONE)
                .toList();
        String person = turn.incoming().writer().code();
        if (left.isEmpty()) {
            recents.forget(person);
        } else {
            recents.remember(person, left, turn.incoming().message());
        }
    }

    private boolean isOwedBy(String person, ObligationView obligation, Turn turn) {
        return obligation.state().isOwed() && obligations.mayAnswer(person, obligation, turn.now());
    }

    /** Whether it reports something, and does not only fix a time or note something. */
    private static boolean isAct(Wish wish, CheckIn said) {
        return !isAppointment(wish, said) && !isNote(wish, said) && !isEntrusting(wish, said);
    }

    private static boolean isAppointment(Wish wish, CheckIn said) {
        return wish.isAppointment() && said.evidenceIds().isEmpty();
    }

    private static boolean isEntrusting(Wish wish, CheckIn said) {
        return wish.isEntrusting() && said.evidenceIds().isEmpty();
    }

    private static boolean isNote(Wish wish, CheckIn said) {
        return wish.isNote() && (said.evidenceIds().isEmpty() || wish.isSaidInWords());
    }

    /** Words that only say 稍后, 困难, 收到 or 跟进 are noted, 定于 makes an appointment; all others are a check-in. */
    private Paragraph take(CheckIn said, ObligationView obligation, @Nullable Template doubt, Turn turn) {
        Wish wish = Wish.of(said.text());
        if (isAppointment(wish, said)) {
            return Paragraph.forWriter(appointing.answer(wish, obligation, said, turn.incoming()));
        }
        if (isEntrusting(wish, said) && obligation.state().isOwed()) {
            return entrusting.answer(wish, obligation, said, turn);
        }
        if (!isNote(wish, said) && !isEntrusting(wish, said)) {
            return doubt == null ? checkIn(said, obligation, wish, turn) : answer(doubt, said, obligation, turn);
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
        if (done && wish.kind() == Wish.Kind.CORRECT) {
            Optional<Corrected> corrected = obligations.correct(said, turn.now());
            if (corrected.isPresent()) {
                return new Paragraph(receipts.corrected(corrected.get(), turn.words()), Place.ON_CARD);
            }
        }
        if (more
                && done
                && (wish.isAddition() || obligation.duty().times() == null)
                && obligations.add(said, turn.now())) {
            return new Paragraph(receipts.added(obligation, turn.words()), Place.ON_CARD);
        }
        return receipt(obligations.checkIn(said, turn.now()), turn);
    }

    /** Words that do not say that it is done are no check-in; pictures with them are kept for it. */
    private Paragraph answer(Template template, CheckIn said, ObligationView obligation, Turn turn) {
        String receipt = receipts.about(template, obligation, turn.words());
        boolean asks = template == Template.RECEIPT_IS_IT_DONE;
        if (asks || !said.evidenceIds().isEmpty()) {
            keep(said, obligation, asks, turn);
        }
        return Paragraph.forWriter(
                said.evidenceIds().isEmpty() ? receipt : receipt + "\n\n" + receipts.plain(Template.RECEIPT_KEPT));
    }

    /** With the pictures that are held for another question, too: there is only one at a time, and none gets lost. */
    private void keep(CheckIn said, ObligationView obligation, boolean asks, Turn turn) {
        PendingQuestion question = turn.question();
        List<Long> pictures = question == null || !question.isRecent(said.at())
                ? said.evidenceIds()
                : question.evidenceWith(said.evidenceIds());
        questions.keep(new PendingQuestion(
                said.person(),
                said.at(),
                List.of(obligation.id()),
                said.messageId(),
                asks ? said.text() : "",
                pictures,
                asks));
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
        String words = held != null && held.asksWhetherDone() && turn.text(how).isBlank()
                ? message.text().strip()
                : turn.text(how);
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

    /** What the bot asked about counts from when it was written first, unless it was not yet said to be done then. */
    private static Instant writtenAt(@Nullable PendingQuestion held, Turn turn) {
        Instant sentAt = turn.incoming().message().sentAt();
        if (held == null || held.asksWhetherDone()) {
            return sentAt;
        }
        return held.askedAt().isBefore(sentAt) ? held.askedAt() : sentAt;
    }

    private void hold(List<ObligationView> candidates, Turn turn) {
        InboundMessage message = turn.incoming().message();
        PendingQuestion question = turn.question();
        PendingQuestion earlier = question != null && question.isRecent(message.sentAt())
                ? question
                : new PendingQuestion("", message.sentAt(), List.of(), message.messageId(), "", List.of(), false);
        questions.keep(new PendingQuestion(
                turn.incoming().writer().code(),
                earlier.askedAt(),
                candidates.stream()
                        .limit(Receipts.MOST_LINES)
                        .map(ObligationView::id)
                        .toList(),
                earlier.messageId(),
                earlier.textWith(turn.reading().text()),
                earlier.evidenceWith(turn.incoming().pictures().ids()),
                false));
    }
}
