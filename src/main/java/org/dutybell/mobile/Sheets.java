package org.dutybell.mobile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.TakingBack;
import org.dutybell.wording.ChallengeWords;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Says an obligation in the words in which the bot says it. */
@Component
class Sheets {

    private final ObligationWords words;
    private final Obligations obligations;
    private final TakingBack taking;
    private final ChallengeWords challenges;
    private final Clock clock;
    private final ZoneId zone;

    Sheets(
            ObligationWords words,
            Obligations obligations,
            TakingBack taking,
            ChallengeWords challenges,
            Clock clock,
            ZoneId zone) {
        this.words = words;
        this.obligations = obligations;
        this.taking = taking;
        this.challenges = challenges;
        this.clock = clock;
        this.zone = zone;
    }

    /** For a list: without what was handed in before. */
    List<Sheet> brief(List<ObligationView> owed) {
        Speaker speaker = words.at(clock.instant());
        return owed.stream().map(one -> sheet(one, List.of(), false, speaker)).toList();
    }

    /** @param person code of the reader */
    Sheet whole(ObligationView obligation, String person) {
        Speaker speaker = words.at(clock.instant());
        List<Sheet.Earlier> earlier = obligations.checkIns(obligation.id()).stream()
                .map(checkIn -> earlier(checkIn, speaker))
                .toList();
        boolean mine = taking.lastFor(obligation.id(), person).isPresent();
        return sheet(obligation, earlier, mine, speaker);
    }

    private Sheet sheet(ObligationView one, List<Sheet.Earlier> earlier, boolean mine, Speaker speaker) {
        Map<String, Object> said = speaker.of(one);
        boolean owed = one.state().isOwed();
        Instant now = speaker.now();
        return new Sheet(
                text(said, "code"),
                one.duty().title(),
                one.duty().clause(),
                text(said, "target"),
                text(said, "period"),
                text(said, "due"),
                owed ? speaker.span(one.due()) : "",
                text(said, "needs"),
                owed && one.due().isBefore(now),
                owed || one.takesMore(now),
                done(one, speaker),
                earlier,
                challenges.of(one, LocalDate.ofInstant(now, zone)).orElse(""),
                one.duty().evidence().wantsPlace(),
                mine);
    }

    private static String done(ObligationView one, Speaker speaker) {
        Instant at = one.doneAt();
        return at == null ? "" : speaker.time(at) + " " + speaker.personName(one.doneBy());
    }

    private static Sheet.Earlier earlier(RecordedCheckIn checkIn, Speaker speaker) {
        return new Sheet.Earlier(
                speaker.time(checkIn.at()),
                speaker.personName(checkIn.person()),
                checkIn.text(),
                checkIn.evidenceIds().size(),
                mark(checkIn));
    }

    private static String mark(RecordedCheckIn checkIn) {
        if (checkIn.withdrawn() != null) {
            return "mobile.withdrawn";
        }
        return checkIn.act() == 0 ? "mobile.given-back" : "";
    }

    private static String text(Map<String, Object> said, String key) {
        return String.valueOf(said.get(key));
    }
}
