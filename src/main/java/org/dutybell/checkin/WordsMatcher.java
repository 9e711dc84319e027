package org.dutybell.checkin;

import java.util.List;
import org.dutybell.checkin.Match.How;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a message is about that names nothing by a code, a quote or a number: by its words, by what was said before it. */
@Component
class WordsMatcher {

    private final Topics topics;
    private final Recents recents;

    WordsMatcher(Topics topics, Recents recents) {
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
