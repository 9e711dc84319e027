package org.dutybell.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.SentCards.Card;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What a reminder's card shows once something of it is done: the done ones with who and when, then what is still open. */
@Component
class CardMessage {

    /** A card's text is short; the rest stands on the board. */
    private static final int MOST_LINES = 15;

    private final Templates templates;
    private final ObligationWords words;

    CardMessage(Templates templates, ObligationWords words) {
        this.templates = templates;
        this.words = words;
    }

    /** The state of this card after that change of an obligation: told once. */
    NewNotification done(Card card, String change, List<ObligationView> all, Instant now) {
        return new NewNotification(
                "card:" + card.id() + ":" + change,
                MessageKind.COURTESY,
                card.destination(),
                new Content.CardResult(card.id(), title(all), lines(all, now), count(all) < all.size()),
                now);
    }

    /** An answer to somebody who pressed a button of it; the buttons stay while something is open. */
    NewNotification answer(Card card, String key, String said, List<ObligationView> all, Instant now) {
        return new NewNotification(
                "card-answer:" + key,
                MessageKind.RECEIPT,
                card.destination(),
                new Content.CardResult(card.id(), title(all), said + "\n\n" + lines(all, now), count(all) < all.size()),
                now);
    }

    private String title(List<ObligationView> all) {
        return templates.render(Template.CARD_TITLE, Map.of("done", count(all), "count", all.size()));
    }

    private static long count(List<ObligationView> all) {
        return all.stream().filter(CardMessage::isDone).count();
    }

    private String lines(List<ObligationView> all, Instant now) {
        Speaker speaker = words.at(now);
        Stream<ObligationView> inOrder = Stream.concat(
                all.stream().filter(CardMessage::isDone), all.stream().filter(one -> !isDone(one)));
        String lines = inOrder.limit(MOST_LINES).map(one -> line(one, speaker)).collect(Collectors.joining("\n\n"));
        return all.size() <= MOST_LINES
                ? lines
                : lines + "\n\n" + templates.render(Template.MORE_LINES, Map.of("count", all.size() - MOST_LINES));
    }

    private String line(ObligationView obligation, Speaker speaker) {
        Map<String, Object> values = speaker.of(obligation);
        if (!isDone(obligation)) {
            return templates.render(Template.CARD_OPEN_LINE, values) + speaker.sensitive(List.of(obligation));
        }
        if (obligation.state() == ObligationState.WAIVED) {
            return templates.render(Template.CARD_WAIVED_LINE, values);
        }
        values.put("done", speaker.time(Objects.requireNonNullElse(obligation.doneAt(), speaker.now())));
        values.put("by", speaker.personName(obligation.doneBy()));
        return templates.render(Template.CARD_DONE_LINE, values);
    }

    private static boolean isDone(ObligationView obligation) {
        return obligation.state().isSettled();
    }
}
