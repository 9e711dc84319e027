package org.dutybell.waiver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.ChineseTime;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What is asked for in people's words, and the values that the texts about it share. */
@Component
public class WaiverWords {

    private final Templates templates;
    private final ZoneId zone;

    WaiverWords(Templates templates, ZoneId zone) {
        this.templates = templates;
        this.zone = zone;
    }

    /** Such as 延期到 3月20日 17:00. */
    public String kind(WaiverView request, Instant now) {
        return switch (request.kind()) {
            case WAIVER -> templates.render(Template.WAIVER_KIND_WAIVER, Map.of());
            case RANGE ->
                templates.render(
                        Template.WAIVER_KIND_RANGE,
                        Map.of(
                                "until",
                                ChineseTime.day(requireNonNull(request.until()), LocalDate.ofInstant(now, zone))));
            case EXTENSION ->
                templates.render(
                        Template.WAIVER_KIND_EXTENSION,
                        Map.of("until", ChineseTime.dayAndTime(requireNonNull(request.newDue()), now, zone)));
        };
    }

    /** The values of its obligation and of the request itself; a new map that may be added to. */
    public Map<String, Object> of(WaiverView request, ObligationView obligation, Speaker speaker) {
        Map<String, Object> values = speaker.of(obligation);
        values.put("kind", kind(request, speaker.now()));
        values.put("by", speaker.personName(request.askedBy()));
        values.put("reason", Markdown.escape(request.reason()));
        values.put("request", request.code());
        values.put("at", speaker.time(request.askedAt()));
        values.put(
                "deciders", request.deciders().stream().map(speaker::personName).collect(Collectors.joining("、")));
        return values;
    }
}
