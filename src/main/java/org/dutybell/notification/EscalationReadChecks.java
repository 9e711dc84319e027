package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where that is wanted, has it asked once, some time after an escalation reached a person, whether it was read. */
@Component
class EscalationReadChecks {

    private final ReadCheckProperties properties;
    private final Notifications notifications;
    private final Calls calls;

    EscalationReadChecks(ReadCheckProperties properties, Notifications notifications, Calls calls) {
        this.properties = properties;
        this.notifications = notifications;
        this.calls = calls;
    }

    /** In the transaction that says that it was sent; again, or for another person of the same call, is nothing new. */
    void sent(Notification row, Way way, Instant now) {
        @Nullable Duration after = properties.escalationsAfter();
        if (after != null && row.kind() == MessageKind.ESCALATION && way == Way.PRIVATE) {
            Notification first = Objects.requireNonNull(
                            calls.of(List.of(row.id())).get(row.id()))
                    .get(0);
            notifications.add(new NewNotification(
                    "read-check-later:" + first.id(),
                    MessageKind.COURTESY,
                    first.destination(),
                    new Content.ReadCheck(first.id()),
                    now.plus(after)));
        }
    }
}
