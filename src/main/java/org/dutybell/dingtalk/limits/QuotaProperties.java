package org.dutybell.dingtalk.limits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.dutybell.dingtalk.wire.Api.Meter;
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
 * @param reserve how many per cent are kept for incidents, escalations, receipts and notices to the admins
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.quota")
record QuotaProperties(
        @DefaultValue("standard") Edition edition,
        @Nullable @Min(1) Long calls,
        @Nullable @Min(1) Long messages,
        @Min(1) @Max(100) @DefaultValue("80") int savingFrom,
        @Min(0) @Max(50) @DefaultValue("5") int reserve) {

    QuotaProperties {
        if (edition == Edition.CUSTOM && (calls == null || messages == null)) {
            throw new IllegalArgumentException("dutybell.dingtalk.quota.edition is custom, which needs"
                    + " dutybell.dingtalk.quota.calls and dutybell.dingtalk.quota.messages");
        }
    }

    /** Units a month; no limit for what is free. */
    long of(Meter meter) {
        return switch (meter) {
            case CALL -> Objects.requireNonNullElse(calls, edition.calls);
            case MESSAGE -> Objects.requireNonNullElse(messages, edition.messages);
            case FREE -> Long.MAX_VALUE;
        };
    }

    /** DingTalk's editions with what each gives a month. */
    enum Edition {
        STANDARD(5_000, 3_000),
        PROFESSIONAL(200_000, 50_000),
        CUSTOM(0, 0);

        private final long calls;
        private final long messages;

        Edition(long calls, long messages) {
            this.calls = calls;
            this.messages = messages;
        }
    }
}
