package org.dutybell.dingtalk.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.dutybell.shared.Housekeeping;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for events, whichever way DingTalk hands them in. Keeping the row and acting on it are one transaction, so that
 * an event is acted on once, and what could not be kept comes again.
 */
public class ReceivedEvents implements Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(ReceivedEvents.class);
    private static final int LONGEST_TYPE = 64;
    private static final int BATCH = 200;
    /** DingTalk repeats an event for minutes, and lists what it could not push for some days. */
    private static final Duration REPEATS_FOR = Duration.ofDays(14);

    private final EventRows rows;
    private final EventActions actions;
    private final TransactionTemplate transaction;
    private final Duration keepRaw;
    private final JsonMapper json;
    private final Clock clock;

    ReceivedEvents(
            EventRows rows,
            EventActions actions,
            TransactionTemplate transaction,
            Duration keepRaw,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.actions = actions;
        this.transaction = transaction;
        this.keepRaw = keepRaw;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An event.
     *
     * @param type DingTalk's name of it; null when only its body tells
     * @param eventId DingTalk's id of it; null when it has none
     * @param frameId what carried it; null when it was asked for
     * @param raw its body
     * @return whether it was new
     */
    public boolean receive(@Nullable String type, @Nullable String eventId, @Nullable String frameId, String raw) {
        JsonNode body;
        try {
            body = json.readTree(raw);
        } catch (JacksonException notJson) {
            log.warn("Event {} of type {} is not JSON; it is dropped", eventId, type);
            return false;
        }
        return receive(type(type, body), eventId, frameId, raw, body);
    }

    boolean receive(String type, @Nullable String eventId, @Nullable String frameId, String raw, JsonNode body) {
        Instant now = clock.instant();
        String id = eventId == null || eventId.isBlank() ? digest(type + raw) : eventId;
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean fresh = rows.keep(id, frameId, type, raw, now);
            if (fresh) {
                actions.act(type, body, now);
            }
            return fresh;
        }));
    }

    @Override
    public int tidy(Instant now) {
        Duration known = keepRaw.compareTo(REPEATS_FOR) > 0 ? keepRaw : REPEATS_FOR;
        Integer changed = transaction.execute(
                status -> rows.remove(now.minus(known), BATCH) + rows.strip(now.minus(keepRaw), BATCH));
        return changed == null ? 0 : changed;
    }

    private static String type(@Nullable String type, JsonNode body) {
        String named = type == null || type.isBlank() ? AnyCase.text(body, "eventType") : type;
        String known = named == null ? "unknown" : named.strip().toLowerCase(Locale.ROOT);
        return known.length() <= LONGEST_TYPE ? known : known.substring(0, LONGEST_TYPE);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
