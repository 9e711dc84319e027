package org.dutybell.dingtalk.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Edition;
import org.dutybell.notification.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the organisation may use in a calendar month.
 *
 * @param edition what was bought; CUSTOM needs both numbers
 * @param calls paid API calls a month, instead of the edition's
 * @param messages webhook and stream messages a month, in and out, instead of the edition's
 * @param savingFrom from how many per cent of either quota courtesies are left out
 * @param reserve how many per cent before the last are kept for receipts and notices to the admins, beside what is urgent
 * @param urgentReserve how many per cent, the last of all, are kept for incidents and escalations alone
 * @param spreadFrom from how many per cent of the messages on a group's routine messages go by calls while messages are used
 *     more than calls
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.quota")
record QuotaProperties(
        @DefaultValue("standard") Bought edition,
        @Nullable @Min(1) Long calls,
        @Nullable @Min(1) Long messages,
        @Min(1) @Max(100) @DefaultValue("80") int savingFrom,
        @Min(0) @Max(50) @DefaultValue("5") int reserve,
        @Min(0) @Max(50) @DefaultValue("5") int urgentReserve,

        @Min(0) @Max(100) @DefaultValue("" + Spread.USUALLY_FROM)
        int spreadFrom) {

    QuotaProperties {
        if (edition == Bought.CUSTOM && (calls == null || messages == null)) {
            throw new IllegalArgumentException("dutybell.dingtalk.quota.edition is custom, which needs"
                    + " dutybell.dingtalk.quota.calls and dutybell.dingtalk.quota.messages");
        }
    }

    /** From how many per cent only receipts, notices and what is urgent go out. */
    int reserveFrom() {
        return Math.max(0, urgentFrom() - reserve);
    }

    /** From how many per cent only incidents and escalations go out. */
    int urgentFrom() {
        return 100 - urgentReserve;
    }

    Spread spread() {
        return new Spread(new Cost(of(Meter.CALL), of(Meter.MESSAGE)), spreadFrom);
    }

    /** Units a month; no limit for what is free. */
    long of(Meter meter) {
        return switch (meter) {
            case CALL -> Objects.requireNonNullElse(calls, edition.quota.calls());
            case MESSAGE -> Objects.requireNonNullElse(messages, edition.quota.messages());
            case FREE -> Long.MAX_VALUE;
        };
    }

    /** One of DingTalk's editions, or numbers of one's own. */
    enum Bought {
        STANDARD(Edition.STANDARD.quota()),
        PROFESSIONAL(Edition.PROFESSIONAL.quota()),
        CUSTOM(Cost.NONE);

        private final Cost quota;

        Bought(Cost quota) {
            this.quota = quota;
        }
    }
}
