package org.dutybell.heartbeat;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the heartbeat goes.
 *
 * @param heartbeatUrl an http(s) address, which is a secret; null: no heartbeat
 * @param heartbeatMethod how it is called
 * @param heartbeatTimeout for connecting, and again for the answer; 1 to 30 seconds, because the passes wait for it
 */
@Validated
@ConfigurationProperties("dutybell.audit")
record HeartbeatProperties(
        @Nullable URI heartbeatUrl,
        @DefaultValue("GET") @NotNull Method heartbeatMethod,

        @DefaultValue("5s") @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 30)
        Duration heartbeatTimeout) {

    HeartbeatProperties {
        if (heartbeatUrl != null && !isHttp(heartbeatUrl)) {
            throw new IllegalArgumentException(
                    "dutybell.audit.heartbeat-url is no http or https address with a host; give one, or none");
        }
    }

    private static boolean isHttp(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
    }

    /** What watchers take. */
    enum Method {
        GET,
        POST
    }
}
