package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.Match.How;
import org.dutybell.checkin.Reading.Answer;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the obligations that a message answers. A code that the person typed is the plainest sign and goes first; then a
 * quoted reminder, a number for the bot's list, the only one open.
 */
@Component
class Matcher {

    /** How many obligations one message can name; more would not fit into one receipt. */
    private static final int MOST_NAMED = 20;

    private final Obligations obligations;
    private final QuotedObligations quoted;
    private final WordsMatcher byWords;
    private final Topics topics;

    Matcher(Obligations obligations, QuotedObligations quoted, WordsMatcher byWords, Topics topics) {
        this.obligations = obligations;
        this.quoted = quoted;
        this.byWords = byWords;
        this.topics = topics;
    }

    /**
     * @param open what this person may answer, most urgent first
     * @param empty whether the message brings neither words nor pictures, so that it answers nothing by itself
     */
    Match match(
            Incoming incoming,
            Reading reading,
            @Nullable PendingQuestion question,
            List<ObligationView> open,
            boolean empty) {
        if (!reading.codes().isEmpty()) {
            return byCodes(reading.codes().stream().limit(MOST_NAMED).toList(), open);
        }
        InboundMessage message = incoming.message();
        List<ObligationView> named = quoted.in(incoming);
        if (named.isEmpty() && message.form() == Form.PRESS) {
            // a card of which nothing is known: nothing is guessed from it
            return open.isEmpty() ? new Match.NothingOpen() : new Match.Unclear(open, false);
        }
        List<ObligationView> quotedOpen = stillOpen(named, open);
        if (quotedOpen.size() == 1) {
            return new Match.About(quotedOpen, How.NAMED);
        }
        if (question != null && reading.answer() == Answer.FORGET) {
            return new Match.Declined();
        }
        List<ObligationView> chosen = chosen(question, reading, message.sentAt());
        if (!chosen.isEmpty()) {
            return new Match.About(chosen, How.CHOSEN);
        }
        if (!quotedOpen.isEmpty()) {
            return topics.read(reading.topic(), quotedOpen, incoming.now()) instanceof Topic.These these
                    ? new Match.About(these.obligations(), How.NAMED)
                    : new Match.Unclear(quotedOpen, true);
        }
        return named.isEmpty()
                ? byWords.match(incoming, reading, question, open, empty)
                : new Match.About(named.stream().limit(MOST_NAMED).toList(), How.NAMED);
    }

    private Match byCodes(List<String> codes, List<ObligationView> open) {
        List<ObligationView> known = codes.stream().flatMap(this::byCode).toList();
        List<String> unknown =
                codes.stream().filter(code -> byCode(code).findAny().isEmpty()).toList();
        if (unknown.isEmpty()) {
            return new Match.About(known, How.NAMED);
        }
        List<ObligationView> near = unknown.size() == 1 ? NearCodes.of(unknown.get(0), open) : List.of();
        return known.isEmpty() && !near.isEmpty()
                ? new Match.NearCode(unknown.get(0), near)
                : new Match.UnknownCodes(unknown, known, open);
    }

    private Stream<ObligationView> byCode(String code) {
        return obligations.byShortCode(code).stream();
    }

    /** Of several quoted ones those that this person owes; of none owed, those that anybody still owes. */
    private static List<ObligationView> stillOpen(List<ObligationView> quoted, List<ObligationView> open) {
        List<ObligationView> owed = quoted.stream()
                .filter(view -> view.state() == ObligationState.OPEN || view.state() == ObligationState.MISSED)
                .toList();
        List<ObligationView> own = owed.stream()
                .filter(view -> open.stream().anyMatch(other -> other.id() == view.id()))
                .toList();
        return own.isEmpty() ? owed : own;
    }

    private List<ObligationView> chosen(@Nullable PendingQuestion question, Reading reading, Instant at) {
        return Optional.ofNullable(question).stream()
                .flatMap(asked -> picked(asked, reading, at).stream())
                .flatMap(id -> obligations.byId(id).stream())
                .toList();
    }

    /** A yes picks what alone was offered, and so does 已完成 or 还没 when the bot has just asked for that. */
    private static List<Long> picked(PendingQuestion asked, Reading reading, Instant at) {
        boolean yes = reading.answer() == Answer.YES && asked.offered().size() == 1;
        boolean told = asked.asksWhetherDone() && asked.isRecent(at) && DoneAnswer.of(reading) != DoneAnswer.NONE;
        return yes || told ? asked.offered() : asked.choose(reading.choices());
    }
}
