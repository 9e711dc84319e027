package org.dutybell.dingtalk.inbound;

import java.time.Clock;
import org.dutybell.checkin.Inbox;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for what people write and press, whichever way DingTalk hands it in. When a call returns, the message is kept
 * or known already; when it throws, it is not, and DingTalk may be told so.
 */
public class ReceivedMessages {

    private static final Logger log = LoggerFactory.getLogger(ReceivedMessages.class);

    private final Inbox inbox;
    private final Translation translation;
    private final Presses presses;
    private final Received received;
    private final JsonMapper json;
    private final Clock clock;

    public ReceivedMessages(Inbox inbox, Translation translation, Received received, JsonMapper json, Clock clock) {
        this.inbox = inbox;
        this.translation = translation;
        this.presses = new Presses(json);
        this.received = received;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A message to the robot.
     *
     * @param frameId id of the stream's frame; null when none carried it
     */
    public void robotMessage(@Nullable String raw, @Nullable String frameId) {
        JsonNode message = parse(raw, frameId);
        if (message == null) {
            return;
        }
        if (frameId == null && Json.text(message, "msgId") == null) {
            log.warn("A message without any id came from DingTalk; it is dropped");
            return;
        }
        received.message();
        inbox.receive(
                translation.translate(String.valueOf(raw), message, frameId == null ? "" : frameId, clock.instant()));
    }

    /**
     * The press of a card's button.
     *
     * @param key names this press and no other; DingTalk gives it no id of its own
     * @param frameId id of the stream's frame; null when none carried it
     */
    public void press(@Nullable String raw, String key, @Nullable String frameId) {
        JsonNode press = parse(raw, frameId);
        if (press == null) {
            return;
        }
        received.message();
        presses.translate(String.valueOf(raw), press, key, frameId, clock.instant())
                .ifPresentOrElse(
                        inbox::receive, () -> log.warn("A card's callback names no button we know; it is dropped"));
    }

    private @Nullable JsonNode parse(@Nullable String raw, @Nullable String frameId) {
        try {
            return json.readTree(raw == null ? "" : raw);
        } catch (JacksonException notJson) {
            log.warn("Frame {} carries something that is not JSON; it is dropped", frameId);
            return null;
        }
    }
}
