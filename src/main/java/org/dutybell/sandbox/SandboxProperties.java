package org.dutybell.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The trial with a look-alike of DingTalk.
 *
 * @param enabled Whether the sandbox stands in for DingTalk; only ever on this machine, never beside real credentials.
 * @param builtInWire Whether the look-alike answers DingTalk's calls. Set by the program: false when the DingTalk hosts
 *     point to another server on this machine; a given value is ignored.
 * @param startAt The first time of the clock for a fresh database, such as 2027-03-01T00:30:00Z; null means the real time.
 */
@ConfigurationProperties("dutybell.sandbox")
public record SandboxProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean builtInWire,
        @Nullable Instant startAt) {}
