package org.dutybell.wording;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.springframework.stereotype.Component;

/** Says below a reminder's line which word has to be seen in today's photo. */
@Component
class ChallengeRemarks implements Remarks {

    private final ChallengeWords challenges;
    private final Templates templates;
    private final ZoneId zone;

    ChallengeRemarks(ChallengeWords challenges, Templates templates, ZoneId zone) {
        this.challenges = challenges;
        this.templates = templates;
        this.zone = zone;
    }

    @Override
    public List<String> about(List<ObligationView> line, Speaker speaker) {
        LocalDate today = LocalDate.ofInstant(speaker.now(), zone);
        return line.stream()
                .flatMap(one -> challenges.of(one, today).stream().flatMap(word -> said(one, word)))
                .toList();
    }

    @Override
    public boolean isForLeaders() {
        return false;
    }

    private Stream<String> said(ObligationView obligation, String word) {
        String code = obligation.shortCode();
        return Stream.of(
                templates.render(Template.CHALLENGE_WORD, Map.of("code", code == null ? "" : code, "word", word)));
    }
}
