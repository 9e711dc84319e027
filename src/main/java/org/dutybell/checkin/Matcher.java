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
    private final Topics topics;
    private final Recents recents;

    Matcher(Obligations obligations, QuotedObligations quoted, Topics topics, Recents recents) {
        this.obligations = obligations;
        this.quoted = quoted;
        this.topics = topics;
        this.recents = recents;
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
                ? byWords(incoming, reading, question, open, empty)
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

    private Match byWords(
            Incoming incoming,
            Reading reading,
            @Nullable PendingQuestion question,
            List<ObligationView> open,
            boolean empty) {
        String bare = NearCodes.bare(reading.text(), open);
        if (bare != null) {
            return new Match.NearCode(bare, NearCodes.of(bare, open));
        }
        List<ObligationView> offered = question == null
                ? List.of()
                : open.stream()
                        .filter(one -> question.offered().contains(one.id()))
                        .toList();
        if (topics.read(reading.topic(), offered, incoming.now()) instanceof Topic.These these) {
            return new Match.About(these.obligations(), How.WORDS);
        }
        if (Wish.of(reading.text()).isAddition()) {
            Match addition = addition(incoming, reading);
            if (addition != null) {
                return addition;
            }
        }
        Topic topic = topics.read(reading.topic(), open, incoming.now());
        if (topic instanceof Topic.These these) {
            return new Match.About(these.obligations(), How.WORDS);
        }
        boolean undecided = question != null && !(question.asksWhetherDone() && reading.saysNothing());
        if (topic instanceof Topic.Unsaid && !empty && !undecided) {
            List<ObligationView> recent = following(incoming, reading);
            if (!recent.isEmpty()) {
                return new Match.About(recent, How.NAMED);
            }
        }
        if (topic instanceof Topic.Among among) {
            return new Match.Unclear(among.obligations(), false);
        }
        List<ObligationView> possible = topic instanceof Topic.Unsaid unsaid ? unsaid.possible() : List.of();
        return possible.isEmpty() && !open.isEmpty()
                ? new Match.NoneFits(open)
                : unnamed(possible, open, empty || saysNothingOfIt(incoming, reading));
    }

    /** 补充 and 更正 mean what was answered last, or of that what the words name; null when there is no such thing. */
    private @Nullable Match addition(Incoming incoming, Reading reading) {
        List<ObligationView> last = recents.correctable(incoming.writer().code(), incoming.now());
        Topic topic = topics.read(reading.topic(), last, incoming.now());
        if (topic instanceof Topic.These these) {
            return new Match.About(these.obligations(), How.NAMED);
        }
        boolean meant = topic instanceof Topic.Unsaid && last.size() == 1;
        return meant ? new Match.About(last, How.NAMED) : null;
    }

    /**
     * What a message just after another belongs to, when it names nothing: a picture in any case, words only while something of
     * it is still missing.
     */
    private List<ObligationView> following(Incoming incoming, Reading reading) {
        Wish.Kind wish = Wish.of(reading.text()).kind();
        boolean picture = reading.saysNothing();
        if (wish != Wish.Kind.NONE || !picture && saysNothingOfIt(incoming, reading)) {
            return List.of();
        }
        return recents.around(incoming.writer().code(), incoming.message()).stream()
                .filter(one -> one.state().isOwed() || picture && one.state() == ObligationState.FULFILLED)
                .toList();
    }

    /** 你好 is no answer to what happens to be the only one open. */
    private static boolean saysNothingOfIt(Incoming incoming, Reading reading) {
        return incoming.pictures().ids().isEmpty()
                && reading.participants() == null
                && reading.number() == null
                && Wish.of(reading.text()).kind() == Wish.Kind.NONE
                && Saying.of(reading.text()) == Saying.NOTHING;
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

    private static Match unnamed(List<ObligationView> possible, List<ObligationView> open, boolean empty) {
        if (open.isEmpty()) {
            return new Match.NothingOpen();
        }
        List<ObligationView> candidates = Urgency.first(possible);
        return candidates.size() == 1 && !empty
                ? new Match.About(candidates, How.ONLY_ONE)
                : new Match.Unclear(possible, false);
    }
}
