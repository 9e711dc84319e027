package org.dutybell.checkin;

import java.util.Optional;
import org.dutybell.notification.NotificationView;

/** What became of the answers to people who wrote. */
public interface WrittenReceipts {

    /** The receipt in the conversation of this message; empty when none was written, or a card shows it. */
    Optional<NotificationView> to(String messageId);
}
