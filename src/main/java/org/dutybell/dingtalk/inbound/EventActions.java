package org.dutybell.dingtalk.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.dutybell.checkin.WithheldNotice;
import org.dutybell.dingtalk.wire.Received;
import org.dutybell.notification.ReadMarks;
import org.dutybell.organisation.ContactsChanged;
import org.dutybell.organisation.GroupLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** What an event means to us; one we know nothing to do with is only kept. In the transaction that keeps it. */
class EventActions {

    private static final Logger log = LoggerFactory.getLogger(EventActions.class);
    private static final Set<String> OF_PEOPLE =
            Set.of("user_add_org", "user_modify_org", "user_leave_org", "user_active_org");
    private static final String OF_DEPARTMENTS = "org_dept_";
    private static final String DISSOLVED = "chat_disband";
    private static final Set<String> LOSES_A_GROUP = Set.of(DISSOLVED, "im_cool_app_uninstall");
    private static final Duration OTHER_CLOCK = Duration.ofDays(2);

    private final ReadMarks marks;
    private final WithheldNotice withheld;
    private final Received received;
    private final ApplicationEventPublisher events;

    EventActions(ReadMarks marks, WithheldNotice withheld, Received received, ApplicationEventPublisher events) {
        this.marks = marks;
        this.withheld = withheld;
        this.received = received;
        this.events = events;
    }

    void act(String type, JsonNode body, Instant now) {
        String refused = AnyCase.text(body, "errCode", "errorCode");
        if (refused != null && !refused.equals("0")) {
            log.warn("Event {} came without its content (code {}): the month's quota is used up", type, refused);
            withheld.tellAdmins(now);
        }
        if (OF_PEOPLE.contains(type) || type.startsWith(OF_DEPARTMENTS)) {
            events.publishEvent(new ContactsChanged(type, now));
        } else if (type.equals("robot_msg_read")) {
            received.message();
            read(body, now);
        } else if (LOSES_A_GROUP.contains(type)) {
            lost(type, body, now);
        } else if (type.equals("robot_msg_recall") || type.equals("chat_update_title")) {
            log.info(
                    "DingTalk tells {} of group {} (message {})",
                    type,
                    AnyCase.text(body, "openConversationId", "chatId"),
                    AnyCase.text(body, "processQueryKey"));
        }
    }

    /** Only apps that are installed in a group are told of their removal; else the next message's refusal tells. */
    private void lost(String type, JsonNode body, Instant now) {
        String group = AnyCase.text(body, "openConversationId");
        if (group == null) {
            log.warn("Event {} names no group by its open conversation id; it is only kept", type);
            return;
        }
        events.publishEvent(new GroupLost(group, type.equals(DISSOLVED), now));
    }

    private void read(JsonNode body, Instant now) {
        String message = AnyCase.text(body, "processQueryKey");
        String user = AnyCase.text(body, "userId", "staffId");
        if (message == null || user == null) {
            log.warn("A read event names no message or no person; it is only kept");
            return;
        }
        marks.read(message, user, time(body, now));
    }

    /** A time that is too far away is read off another clock. */
    private static Instant time(JsonNode body, Instant now) {
        String millis = AnyCase.text(body, "operatTime", "operateTime");
        if (millis == null || !millis.matches("\\d{1,15}")) {
            return now;
        }
        Instant told = Instant.ofEpochMilli(Long.parseLong(millis));
        return told.isAfter(now) || told.isBefore(now.minus(OTHER_CLOCK)) ? now : told;
    }
}
