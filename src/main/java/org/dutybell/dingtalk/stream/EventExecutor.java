package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.api.protocol.CommandExecutor;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.protocol.ProtocolRequestFacade;
import java.util.Map;
import java.util.Objects;
import org.dutybell.dingtalk.inbound.ReceivedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes events off the stream, has each kept, and acknowledges it then; what cannot be kept is asked for again. */
class EventExecutor implements CommandExecutor {

    private static final Logger log = LoggerFactory.getLogger(EventExecutor.class);

    private final ReceivedEvents events;
    private final StreamMetrics metrics;

    EventExecutor(ReceivedEvents events, StreamMetrics metrics) {
        this.events = events;
        this.metrics = metrics;
    }

    @Override
    public void execute(Context context) {
        ProtocolRequestFacade request = context.getRequest();
        try {
            events.receive(
                    request.getHeader("eventType"),
                    request.getHeader("eventId"),
                    request.getMessageId(),
                    Objects.requireNonNullElse(request.getData(), ""));
            context.replay(Map.of("status", "SUCCESS", "message", "kept"));
        } catch (RuntimeException notKept) {
            metrics.notKept();
            log.error("An event from DingTalk could not be kept; DingTalk is asked to send it again", notKept);
            context.replay(Map.of("status", "LATER", "message", "not kept"));
        }
    }
}
