package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.api.DingTalkAppError;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.protocol.CommandExecutor;
import com.dingtalk.open.app.stream.network.api.Context;
import java.time.Clock;
import java.util.Map;
import org.dutybell.checkin.Inbox;
import org.dutybell.dingtalk.inbound.Translation;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the robot's messages off the stream as raw JSON, keeps each in the inbox, and acknowledges it only then. What
 * cannot be kept is acknowledged as failed, so that DingTalk may send it again.
 */
class RobotMessageExecutor implements CommandExecutor {

    private static final Logger log = LoggerFactory.getLogger(RobotMessageExecutor.class);

    private final Inbox inbox;
    private final Translation translation;
    private final Received received;
    private final JsonMapper json;
    private final Clock clock;

    RobotMessageExecutor(Inbox inbox, Translation translation, Received received, JsonMapper json, Clock clock) {
        this.inbox = inbox;
        this.translation = translation;
        this.received = received;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void execute(Context context) {
        String topic = context.getRequest().getTopic();
        if (!DingTalkStreamTopics.BOT_MESSAGE_TOPIC.equals(topic)) {
            context.exception(DingTalkAppError.TOPIC_NOT_EXIST.toException(topic));
            return;
        }
        try {
            receive(context.getRequest().getData(), context.getRequest().getMessageId());
            context.replay(Map.of("response", Map.of()));
        } catch (RuntimeException notKept) {
            log.error("A message from DingTalk could not be kept; DingTalk is told so and may send it again", notKept);
            context.exception(notKept);
        }
    }

    private void receive(@Nullable String raw, @Nullable String frameId) {
        JsonNode message;
        try {
            message = json.readTree(raw == null ? "" : raw);
        } catch (JacksonException notJson) {
            log.warn("Frame {} carries a message that is not JSON; it is dropped", frameId);
            return;
        }
        if (frameId == null && Json.text(message, "msgId") == null) {
            log.warn("A message without any id came from DingTalk; it is dropped");
            return;
        }
        inbox.receive(
                translation.translate(String.valueOf(raw), message, frameId == null ? "" : frameId, clock.instant()));
        received.message();
    }
}
