package org.dutybell.checkin;

import java.util.Map;
import java.util.Optional;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.GroupLost;
import org.dutybell.organisation.LostGroups;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes that a unit's group is lost and tells the admins, once. In the transaction that keeps the event. */
@Component
class LostGroupNews {

    private final LostGroups lost;
    private final Organisation organisation;
    private final AdminNotices admins;
    private final Templates templates;

    LostGroupNews(LostGroups lost, Organisation organisation, AdminNotices admins, Templates templates) {
        this.lost = lost;
        this.organisation = organisation;
        this.admins = admins;
        this.templates = templates;
    }

    @EventListener
    void on(GroupLost group) {
        Roster roster = organisation.roster();
        Optional<Chat> bound = roster.chats().stream()
                .filter(chat -> group.conversationId().equals(chat.conversationId()))
                .findFirst();
        if (bound.isPresent() && lost.add(group)) {
            tell(bound.get(), roster, group);
        }
    }

    private void tell(Chat chat, Roster roster, GroupLost group) {
        String unit = roster.unit(chat.unit()).map(Unit::name).orElse(chat.unit());
        String body = templates.render(
                group.dissolved() ? Template.NOTICE_GROUP_DISSOLVED : Template.NOTICE_ROBOT_REMOVED,
                Map.of("group", Markdown.escape(chat.name()), "unit", Markdown.escape(unit)));
        String cause = "group-lost:" + chat.code() + ":" + group.at().getEpochSecond();
        admins.tell(cause, ReceiptTitle.of(body), body, group.at());
    }
}
