package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where that is wanted, has it asked once, some time after an escalation reached a person, whether it was read. */
@Component
class EscalationReadChecks {

    private final ReadCheckProperties properties;
    private final Notifications notifications;

    EscalationReadChecks(ReadCheckProperties properties, Notifications notifications) {
        this.properties = properties;
        this.notifications = notifications;
    }

    /** In the transaction that says that it was sent; again is nothing new. */
    void sent(Notification row, Way way, Instant now) {
        @Nullable Duration after = properties.escalationsAfter();
        if (after != null && row.kind() == MessageKind.ESCALATION && way == Way.PRIVATE) {
            notifications.add(new NewNotification(
                    "read-check-later:" + row.id(),
                    MessageKind.COURTESY,
                    row.destination(),
                    new Content.ReadCheck(row.id()),
                    now.plus(after)));
        }
    }
}
