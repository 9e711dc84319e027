package org.dutybell.dingtalk.limits;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.dutybell.dingtalk.wire.Gate.Permit;
import org.dutybell.notification.MessageKind;

/** How often this node's gate kept something back, by kind of message. */
class Counts {

    private final Map<MessageKind, LongAdder> held = adders();
    private final Map<MessageKind, LongAdder> withheld = adders();

    private static Map<MessageKind, LongAdder> adders() {
        Map<MessageKind, LongAdder> adders = new EnumMap<>(MessageKind.class);
        for (MessageKind kind : MessageKind.values()) {
            adders.put(kind, new LongAdder());
        }
        return adders;
    }

    void count(MessageKind kind, Permit permit) {
        if (permit instanceof Permit.Wait) {
            Objects.requireNonNull(held.get(kind)).increment();
        } else if (permit instanceof Permit.No) {
            Objects.requireNonNull(withheld.get(kind)).increment();
        }
    }

    /** Calls that had to wait. */
    long held(MessageKind kind) {
        return Objects.requireNonNull(held.get(kind)).sum();
    }

    /** Calls that were not made to save quota. */
    long withheld(MessageKind kind) {
        return Objects.requireNonNull(withheld.get(kind)).sum();
    }
}
