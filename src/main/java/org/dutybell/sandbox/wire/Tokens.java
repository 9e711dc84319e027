package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dutybell.sandbox.SandboxCredentials;
import org.jspecify.annotations.Nullable;

/** The access token: one at a time, the same for every call within its two hours, renewed by each call. */
class Tokens {

    static final Duration LIFETIME = Duration.ofSeconds(7200);

    private final Clock clock;
    private @Nullable String token;
    private Instant expiresAt = Instant.MIN;

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws ApiRefusal when id or secret are wrong
     */
    synchronized String issue(String clientId, String clientSecret) {
        if (!areOurs(clientId, clientSecret)) {
            throw ApiRefusal.badRequest("invalidClientIdOrSecret", "无效的clientId或者clientSecret");
        }
        Instant now = clock.instant();
        String issued = token;
        if (issued == null || !now.isBefore(expiresAt)) {
            issued = UUID.randomUUID().toString().replace("-", "");
            token = issued;
        }
        expiresAt = now.plus(LIFETIME);
        return issued;
    }

    synchronized boolean isGood(@Nullable String given) {
        return given != null && given.equals(token) && clock.instant().isBefore(expiresAt);
    }

    static boolean areOurs(String clientId, String clientSecret) {
        return clientId.equals(SandboxCredentials.CLIENT_ID) && clientSecret.equals(SandboxCredentials.CLIENT_SECRET);
    }
}
