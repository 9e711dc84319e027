package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.api.DingTalkAppError;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.protocol.CommandExecutor;
import com.dingtalk.open.app.stream.network.api.Context;
import java.util.Map;
import java.util.Objects;
import org.dutybell.dingtalk.inbound.ReceivedMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages and presses off the stream as raw JSON, has each kept, and acknowledges it only then. What cannot be kept
 * is acknowledged as failed, so that DingTalk may send it again.
 */
class CallbackExecutor implements CommandExecutor {

    private static final Logger log = LoggerFactory.getLogger(CallbackExecutor.class);

    private final ReceivedMessages messages;
    private final StreamMetrics metrics;

    CallbackExecutor(ReceivedMessages messages, StreamMetrics metrics) {
        this.messages = messages;
        this.metrics = metrics;
    }

    @Override
    public void execute(Context context) {
        String topic = String.valueOf(context.getRequest().getTopic());
        try {
            switch (topic) {
                case DingTalkStreamTopics.BOT_MESSAGE_TOPIC ->
                    messages.robotMessage(
                            context.getRequest().getData(), context.getRequest().getMessageId());
                case DingTalkStreamTopics.CARD_CALLBACK_TOPIC -> press(context);
                default -> {
                    context.exception(DingTalkAppError.TOPIC_NOT_EXIST.toException(topic));
                    return;
                }
            }
            // the card itself is changed afterwards, for everybody: an answer here would show for who pressed only
            context.replay(Map.of("response", Map.of()));
        } catch (RuntimeException notKept) {
            metrics.notKept();
            log.error("A message from DingTalk could not be kept; DingTalk is told so and may send it again", notKept);
            context.exception(notKept);
        }
    }

    private void press(Context context) {
        String frame = context.getRequest().getMessageId();
        messages.press(context.getRequest().getData(), Objects.requireNonNullElse(frame, ""), frame);
    }
}
