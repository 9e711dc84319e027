package org.dutybell.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dutybell.checkin.Match.How;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a check-in of what a message says, and of what was held for it. */
@Component
class SpokenCheckIns {

    private final NamedThemes themes;
    private final Places places;
    private final ZoneId zone;

    SpokenCheckIns(NamedThemes themes, Places places, ZoneId zone) {
        this.themes = themes;
        this.places = places;
        this.zone = zone;
    }

    /** @param held the question that the message settles; null when none */
    CheckIn of(ObligationView obligation, How how, @Nullable PendingQuestion held, Turn turn) {
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
                FactsReader.read(text, obligation, writtenAt(held, turn), zone)
                        .at(
                                places.schools(text, obligation),
                                places.check(turn.incoming().where(), text, obligation)));
    }

    /** What the bot asked about counts from when it was written first, unless it was not yet said to be done then. */
    private static Instant writtenAt(@Nullable PendingQuestion held, Turn turn) {
        Instant sentAt = turn.incoming().message().sentAt();
        if (held == null || held.asksWhetherDone()) {
            return sentAt;
        }
        return held.askedAt().isBefore(sentAt) ? held.askedAt() : sentAt;
    }
}
