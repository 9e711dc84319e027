package org.dutybell.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.console.ObligationSheet.Fact;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ChallengeWords;
import org.springframework.stereotype.Component;

/** Which words were to be seen in photos on which day, for whoever compares: the last days on which it could be done. */
@Component
class ChallengeFacts {

    private static final int MOST_DAYS = 7;

    private final ChallengeWords challenges;
    private final ZoneId zone;

    ChallengeFacts(ChallengeWords challenges, ZoneId zone) {
        this.challenges = challenges;
        this.zone = zone;
    }

    /** The newest day first; empty when the duty wants no word, or nobody could have seen one yet. */
    Optional<Fact> of(ObligationView obligation, Words words) {
        Instant last = Objects.requireNonNullElse(obligation.doneAt(), words.now());
        LocalDate first = LocalDate.ofInstant(obligation.opens(), zone);
        List<Line> days = new ArrayList<>();
        for (LocalDate day = LocalDate.ofInstant(last, zone);
                !day.isBefore(first) && days.size() < MOST_DAYS;
                day = day.minusDays(1)) {
            String date = day.toString();
            challenges.of(obligation, day).ifPresent(word -> days.add(Line.of("obligation.challenge.day", date, word)));
        }
        return days.isEmpty() ? Optional.empty() : Optional.of(new Fact("challenge", words.list(days)));
    }
}
