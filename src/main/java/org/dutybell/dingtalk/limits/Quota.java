package org.dutybell.dingtalk.limits;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Cost;
import org.dutybell.notification.MessageKind;

/**
 * For what the rest of the month's quota may be used. The last of it is for incidents and escalations alone, so that a day
 * of many answers cannot use up what an accident needs.
 */
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
        if (meter == Meter.FREE || kind.isUrgent()) {
            return Optional.empty();
        }
        if (isFrom(properties.urgentFrom(), meter, used)) {
            return Optional.of(
                    "Not sent: %s, and the rest is kept for incidents and escalations".formatted(state(meter, used)));
        }
        if (FROM_THE_RESERVE.contains(kind)) {
            return Optional.empty();
        }
        if (isFrom(properties.reserveFrom(), meter, used)) {
            return Optional.of("Not sent: %s, and the rest is kept for incidents, escalations and receipts"
                    .formatted(state(meter, used)));
        }
        return kind == MessageKind.COURTESY && saves(used)
                ? Optional.of("Not done: %s and %s, so courtesies are left out until the month ends"
                        .formatted(state(Meter.CALL, used), state(Meter.MESSAGE, used)))
                : Optional.empty();
    }

    /** What is left out now, by what was used alone. */
    QuotaLevel level(Cost used) {
        if (isFrom(properties.reserveFrom(), Meter.CALL, used)
                || isFrom(properties.reserveFrom(), Meter.MESSAGE, used)) {
            return QuotaLevel.RESERVE;
        }
        return saves(used) ? QuotaLevel.SAVING : QuotaLevel.NORMAL;
    }

    /** Whether courtesies are left out. */
    boolean saves(Cost used) {
        return isFrom(properties.savingFrom(), Meter.CALL, used)
                || isFrom(properties.savingFrom(), Meter.MESSAGE, used);
    }

    private boolean isFrom(int perCent, Meter meter, Cost used) {
        return meter.in(used) * 100 >= properties.of(meter) * perCent;
    }

    private String state(Meter meter, Cost used) {
        return "%d of the month's %d %ss are used"
                .formatted(
                        meter.in(used),
                        properties.of(meter),
                        meter == Meter.CALL ? "API call" : meter.name().toLowerCase(Locale.ROOT));
    }
}
