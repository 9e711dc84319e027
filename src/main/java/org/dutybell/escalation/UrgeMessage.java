package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** What the holder reads when somebody presses. */
@Component
class UrgeMessage {

    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;

    UrgeMessage(Notifications notifications, Templates templates, ObligationWords words) {
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
    }

    /** @param earlier how often this obligation was urged before */
    void send(ObligationView about, Destination place, String person, String said, int earlier, Instant now) {
        Speaker speaker = words.at(now);
        Map<String, Object> values = speaker.of(about);
        values.put("by", speaker.personName(person));
        values.put("text", Markdown.escape(said));
        NewNotification urge = new NewNotification(
                "urge:" + about.id() + ":" + earlier,
                MessageKind.REMINDER,
                place,
                templates.render(Template.URGE_TITLE, values),
                templates.render(Template.URGE_LINE, values) + speaker.sensitive(List.of(about)),
                now);
        notifications.add(urge.usefulNow());
    }
}
