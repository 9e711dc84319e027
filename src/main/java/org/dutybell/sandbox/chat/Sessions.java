package org.dutybell.sandbox.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sessions behind the session webhooks: each stands for a conversation for ninety minutes. */
public class Sessions {

    private static final Duration LIFETIME = Duration.ofMinutes(90);
    private static final int KEPT = 5_000;

    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    synchronized Session open(String conversation) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Session session = new Session(id, conversation, clock.instant().plus(LIFETIME));
        sessions.put(id, session);
        if (sessions.size() > KEPT) {
            var oldest = sessions.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return session;
    }

    /** The conversation of a session; empty when it is unknown or expired. */
    public synchronized Optional<String> conversation(String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> clock.instant().isBefore(session.expiresAt()))
                .map(Session::conversation);
    }

    record Session(String id, String conversation, Instant expiresAt) {}
}
