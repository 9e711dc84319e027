package org.dutybell.review;

import java.time.Instant;
import java.util.Map;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Tells who did it, in private, that it counts no more and whether it has to be done again. */
@Component
class ReviewMessages {

    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;

    ReviewMessages(Notifications notifications, Templates templates, ObligationWords words) {
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
    }

    void returned(ReviewView review, ObligationView again, String by, String reason, Instant now) {
        Speaker speaker = words.at(now);
        Map<String, Object> values = speaker.of(again);
        values.put("by", speaker.personName(by));
        values.put("reason", Markdown.escape(reason));
        boolean enough = again.state() == ObligationState.FULFILLED;
        notifications.add(new NewNotification(
                "review-returned:" + review.id(),
                MessageKind.NOTICE,
                new Destination.ToPerson(review.submitter()),
                templates.render(
                        enough ? Template.REVIEW_RETURNED_ENOUGH_TITLE : Template.REVIEW_RETURNED_TITLE, values),
                templates.render(enough ? Template.REVIEW_RETURNED_ENOUGH : Template.REVIEW_RETURNED, values),
                now));
    }
}
