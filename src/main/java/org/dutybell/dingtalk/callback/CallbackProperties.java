package org.dutybell.dingtalk.callback;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Receiving by HTTP instead of the stream. Without its secret, an address answers nobody.
 *
 * @param enabled Whether the addresses exist
 * @param window how far the time of a request may be from ours; at most one hour, which is what DingTalk states
 * @param token signing token of the event subscription; a secret
 * @param aesKey its encryption key of 43 characters; a secret
 * @param ownerKey whose events they are, as written inside each; the client id when empty
 * @param cardSecret apiSecret with which the address for presses was registered; a secret
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.callback")
record CallbackProperties(
        @DefaultValue("false") boolean enabled,

        @DefaultValue("1h") @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration window,

        @DefaultValue("") String token,
        @DefaultValue("") String aesKey,
        @DefaultValue("") String ownerKey,
        @DefaultValue("") String cardSecret) {

    CallbackProperties {
        token = token.strip();
        aesKey = aesKey.strip();
        ownerKey = ownerKey.strip();
        cardSecret = cardSecret.strip();
    }

    boolean hasEvents() {
        return !token.isEmpty() && !aesKey.isEmpty();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "CallbackProperties[enabled=%s, window=%s, ownerKey=%s]".formatted(enabled, window, ownerKey);
    }
}
