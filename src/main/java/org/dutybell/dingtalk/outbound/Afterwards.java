package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.notification.Ability;
import org.dutybell.notification.OutgoingMessage.Original;
import org.jspecify.annotations.Nullable;

/** What can still be done with a message that was sent: only by some ways, and only for a day. */
final class Afterwards {

    private Afterwards() {}

    /** Why it cannot be done; null when it can. */
    static @Nullable String whyNot(@Nullable Original original, Ability wanted, String what, Instant now) {
        if (original == null) {
            return "There is no message that could be " + what;
        }
        if (!original.way().can(wanted)) {
            return "A message that went by " + original.way().code() + " cannot be " + what;
        }
        if (now.isAfter(original.at().plus(ApiLimits.AFTER_SENDING))) {
            return "After 24 hours a message can no longer be " + what;
        }
        return original.reference() == null ? "DingTalk gave the message no key, so it cannot be " + what : null;
    }
}
