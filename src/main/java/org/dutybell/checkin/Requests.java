package org.dutybell.checkin;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.checkin.UntilReader.Until;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.dutybell.waiver.Ask;
import org.dutybell.waiver.AskOutcome;
import org.dutybell.waiver.WaiverKind;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.WaiverWords;
import org.dutybell.waiver.Waivers;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Answers who asks that something need not be done or may be done later. Joins the caller's transaction. */
@Component
class Requests {

    private final Waivers waivers;
    private final WaiverWords waiverWords;
    private final AdminNotices admins;
    private final Templates templates;
    private final ZoneId zone;

    Requests(Waivers waivers, WaiverWords waiverWords, AdminNotices admins, Templates templates, ZoneId zone) {
        this.waivers = waivers;
        this.waiverWords = waiverWords;
        this.admins = admins;
        this.templates = templates;
        this.zone = zone;
    }

    /** Whether this person may ask for others too. */
    boolean mayAskForAnybody(String person) {
        return admins.admins().contains(person);
    }

    Paragraph ask(Wish wish, ObligationView obligation, CheckIn said, Speaker words) {
        return wanted(wish, obligation, said, words)
                .map(ask -> answer(waivers.ask(ask, words.now()), obligation, words))
                .orElseGet(() -> how(obligation, words));
    }

    /** Empty when a day is needed and none can be read. */
    private Optional<Ask> wanted(Wish wish, ObligationView obligation, CheckIn said, Speaker words) {
        LocalDate today = LocalDate.ofInstant(words.now(), zone);
        Optional<Until> until = UntilReader.read(wish.words(), today, LocalDate.ofInstant(obligation.due(), zone));
        if (wish.kind() == Wish.Kind.EXTEND) {
            return until.map(to -> ask(obligation, WaiverKind.EXTENSION, to, said));
        }
        String reason = wish.words().replaceFirst("^本期", "").replaceFirst("^[\\s:：,，。]+", "");
        return Optional.of(until.map(to -> ask(obligation, WaiverKind.RANGE, to, said))
                .orElseGet(() -> new Ask(obligation.id(), WaiverKind.WAIVER, null, reason, said.person())));
    }

    private static Ask ask(ObligationView obligation, WaiverKind kind, Until until, CheckIn said) {
        return new Ask(obligation.id(), kind, until.day(), until.rest(), said.person());
    }

    private Paragraph answer(AskOutcome outcome, ObligationView obligation, Speaker words) {
        if (outcome instanceof AskOutcome.Asked asked) {
            return new Paragraph(
                    templates.render(Template.WAIVER_ASKED, values(asked.request(), obligation, words)), Place.ON_CARD);
        }
        if (outcome instanceof AskOutcome.OpenAlready open) {
            return own(Template.WAIVER_OPEN_ALREADY, values(open.request(), obligation, words));
        }
        Map<String, Object> values = words.of(obligation);
        if (outcome instanceof AskOutcome.NotLater notLater) {
            values.put("until", words.time(notLater.asked()));
            return own(Template.WAIVER_NOT_LATER, values);
        }
        if (outcome instanceof AskOutcome.TooLate late) {
            values.put("until", words.time(late.asked()));
            values.put("latest", words.time(late.latest()));
            return own(Template.WAIVER_TOO_LATE, values);
        }
        return how(obligation, words);
    }

    /** When nobody of the supervising line is left, the admins decide. */
    private Map<String, Object> values(WaiverView request, ObligationView obligation, Speaker words) {
        Map<String, Object> values = waiverWords.of(request, obligation, words);
        if (request.level() == 0) {
            values.put(
                    "deciders",
                    admins.admins().stream().map(words::personName).collect(Collectors.joining("、", "管理员 ", "")));
        }
        return values;
    }

    private Paragraph how(ObligationView obligation, Speaker words) {
        return own(Template.WAIVER_HOW, words.of(obligation));
    }

    private Paragraph own(Template template, Map<String, Object> values) {
        return Paragraph.forWriter(templates.render(template, values));
    }
}
