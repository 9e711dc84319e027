package org.dutybell.waiver;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.ChineseTime;
import org.dutybell.wording.ObligationWords;
import org.springframework.stereotype.Component;

/** Asks leaders, tells the asker, and tells the admins when nobody decides. */
@Component
class WaiverMessages {

    private final Notifications notifications;
    private final AdminNotices admins;
    private final Templates templates;
    private final ObligationWords words;
    private final WaiverWords waivers;
    private final WaiverProperties properties;

    WaiverMessages(
            Notifications notifications,
            AdminNotices admins,
            Templates templates,
            ObligationWords words,
            WaiverWords waivers,
            WaiverProperties properties) {
        this.notifications = notifications;
        this.admins = admins;
        this.templates = templates;
        this.words = words;
        this.waivers = waivers;
        this.properties = properties;
    }

    /** @return id of the message */
    long ask(WaiverView request, ObligationView obligation, String person, Instant now) {
        Map<String, Object> values = values(request, obligation, now);
        values.put("wait", ChineseTime.length(properties.decideWithin()));
        return notifications.add(new NewNotification(
                "waiver-ask:" + request.id() + ":" + person,
                MessageKind.NOTICE,
                new Destination.ToPerson(person),
                new Content.Message(
                        templates.render(Template.WAIVER_ASK_TITLE, values),
                        templates.render(Template.WAIVER_ASK, values),
                        "/o/" + values.get("code"),
                        false),
                now));
    }

    void tellAdmins(WaiverView request, ObligationView obligation, Instant now) {
        Map<String, Object> values = values(request, obligation, now);
        admins.tell(
                "waiver:" + request.id(),
                templates.render(Template.WAIVER_ASK_TITLE, values),
                templates.render(Template.WAIVER_NOBODY, values),
                now);
    }

    /** To who asked. */
    void decided(WaiverView request, ObligationView obligation, Instant now) {
        Map<String, Object> values = values(request, obligation, now);
        values.put("by", words.at(now).personName(request.decidedBy()));
        values.put("reason", Markdown.escape(request.answer()));
        Template template = switch (request.state()) {
            case APPROVED -> Template.WAIVER_APPROVED;
            case REFUSED -> Template.WAIVER_REFUSED;
            default -> Template.WAIVER_OVERTAKEN;
        };
        String body = templates.render(template, values);
        tell("waiver-decided:" + request.id(), request.askedBy(), title(body), body, now);
    }

    /** To the holder, who asked and who approved: it ends soon. */
    void ending(StandingException exception, String duty, List<String> people, Map<String, Object> place, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>(place);
        values.put("title", Markdown.escape(duty));
        values.put("reason", Markdown.escape(exception.reason()));
        String body = templates.render(Template.WAIVER_ENDING, values);
        people.forEach(
                person -> tell("waiver-ending:" + exception.id() + ":" + person, person, title(body), body, now));
    }

    private void tell(String key, String person, String title, String body, Instant now) {
        notifications.add(
                new NewNotification(key, MessageKind.NOTICE, new Destination.ToPerson(person), title, body, now));
    }

    private Map<String, Object> values(WaiverView request, ObligationView obligation, Instant now) {
        return waivers.of(request, obligation, words.at(now));
    }

    /** Its first line without markdown: what the push shows. */
    private static String title(String body) {
        String first =
                body.lines().findFirst().orElse(body).replaceAll("^#+ |[*]", "").strip();
        return first.length() <= 60
                ? first
                : first.substring(0, first.offsetByCodePoints(0, Math.min(50, first.codePointCount(0, first.length()))))
                        + "…";
    }
}
