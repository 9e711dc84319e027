package org.dutybell.checkin;

import java.time.Instant;
import java.util.Map;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.ChatBindingAnswered;
import org.dutybell.organisation.ChatBindings.Request;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Unit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the group and who asked what became of a request, wherever the admin answered it. In the answer's transaction. */
@Component
class BindingNews {

    private final Notifications notifications;
    private final Organisation organisation;
    private final Templates templates;

    BindingNews(Notifications notifications, Organisation organisation, Templates templates) {
        this.notifications = notifications;
        this.organisation = organisation;
        this.templates = templates;
    }

    @EventListener
    void on(ChatBindingAnswered answered) {
        Request request = answered.request();
        String body = templates.render(
                answered.confirmed() ? Template.BIND_DONE : Template.BIND_DECLINED,
                Map.of("group", Markdown.escape(request.title()), "unit", unit(request)));
        tell("asker", new Destination.ToPerson(request.personCode()), request, body, answered.at());
        if (answered.confirmed()) {
            var group = new Destination.ToConversation(null, null, request.conversationId(), null);
            tell("group", group, request, body, answered.at());
        }
    }

    private void tell(String whom, Destination destination, Request request, String body, Instant at) {
        notifications.add(new NewNotification(
                "binding:" + request.code() + ":" + whom,
                MessageKind.NOTICE,
                destination,
                ReceiptTitle.of(body),
                body,
                at));
    }

    private String unit(Request request) {
        return Markdown.escape(
                organisation.roster().unit(request.unit()).map(Unit::name).orElse(request.unit()));
    }
}
