package org.dutybell.sandbox.wire;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dutybell.sandbox.wire.Interface.Meter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Hands the press of a card's button to the bot, which has two seconds to answer. */
public class Presses {

    private static final long DEADLINE_SECONDS = 2;

    private final StreamConnections stream;
    private final Usage usage;
    private final JsonMapper json;

    Presses(StreamConnections stream, Usage usage, JsonMapper json) {
        this.stream = stream;
        this.usage = usage;
        this.json = json;
    }

    /** What the bot answered; missing when it gave no answer that can be used. Fails when it was late or is not there. */
    public CompletableFuture<JsonNode> press(Map<String, Object> press) {
        usage.count(Frames.CARD_PRESSES, Meter.MESSAGE);
        return stream.ask(Push.cardPress(press))
                .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .thenApply(this::response);
    }

    private JsonNode response(String data) {
        try {
            return json.readTree(data).path("response");
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
