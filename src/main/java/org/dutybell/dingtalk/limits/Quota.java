package org.dutybell.dingtalk.limits;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Cost;
import org.dutybell.notification.MessageKind;

/** For what the rest of the month's quota may be used. */
class Quota {

    /** Who may use the reserve. Notices are few, and one of them says that the reserve has been reached. */
    static final Set<MessageKind> FROM_THE_RESERVE =
            EnumSet.of(MessageKind.INCIDENT, MessageKind.ESCALATION, MessageKind.RECEIPT, MessageKind.NOTICE);

    private final QuotaProperties properties;

    Quota(QuotaProperties properties) {
        this.properties = properties;
    }

    /** Why a call is not worth its cost now; empty when it is. */
    Optional<String> refusal(Meter meter, MessageKind kind, Cost used) {
        if (meter == Meter.FREE || FROM_THE_RESERVE.contains(kind)) {
            return Optional.empty();
        }
        if (inReserve(meter, used)) {
            return Optional.of("Not sent: %s, and the rest is kept for incidents, escalations and receipts"
                    .formatted(state(meter, used)));
        }
        return kind == MessageKind.COURTESY && saves(used)
                ? Optional.of("Not done: %s and %s, so courtesies are left out until the month ends"
                        .formatted(state(Meter.CALL, used), state(Meter.MESSAGE, used)))
                : Optional.empty();
    }

    /** Whether courtesies are left out. */
    boolean saves(Cost used) {
        return saves(Meter.CALL, used) || saves(Meter.MESSAGE, used);
    }

    /** Whether only what may use the reserve still goes out, for one quota at least. */
    boolean inReserve(Cost used) {
        return inReserve(Meter.CALL, used) || inReserve(Meter.MESSAGE, used);
    }

    private boolean saves(Meter meter, Cost used) {
        return meter.in(used) * 100 >= properties.of(meter) * properties.savingFrom();
    }

    private boolean inReserve(Meter meter, Cost used) {
        return meter.in(used) * 100 >= properties.of(meter) * (100 - properties.reserve());
    }

    private String state(Meter meter, Cost used) {
        return "%d of the month's %d %ss are used"
                .formatted(
                        meter.in(used),
                        properties.of(meter),
                        meter == Meter.CALL ? "API call" : meter.name().toLowerCase(Locale.ROOT));
    }
}
