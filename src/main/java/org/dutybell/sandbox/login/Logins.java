package org.dutybell.sandbox.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Codes that are good once and for five minutes, and the tokens of persons that are got for them. */
class Logins {

    static final Duration CODE_LIVES = Duration.ofMinutes(5);
    static final Duration TOKEN_LIVES = Duration.ofSeconds(7200);

    private final Clock clock;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Login> tokens = new ConcurrentHashMap<>();

    Logins(Clock clock) {
        this.clock = clock;
    }

    String code(String userId) {
        return keep(codes, userId, CODE_LIVES);
    }

    /** A token for the person of this code; empty when the code is used, too old or unknown. */
    Optional<String> token(String code) {
        return good(codes.remove(code)).map(login -> keep(tokens, login.userId(), TOKEN_LIVES));
    }

    /** Whose token it is; empty when it is none. */
    Optional<String> whose(@Nullable String token) {
        return token == null ? Optional.empty() : good(tokens.get(token)).map(Login::userId);
    }

    private Optional<Login> good(@Nullable Login login) {
        return Optional.ofNullable(login).filter(one -> clock.instant().isBefore(one.until()));
    }

    private String keep(Map<String, Login> where, String userId, Duration lives) {
        String key = UUID.randomUUID().toString().replace("-", "");
        where.put(key, new Login(userId, clock.instant().plus(lives)));
        return key;
    }

    private record Login(String userId, Instant until) {}
}
