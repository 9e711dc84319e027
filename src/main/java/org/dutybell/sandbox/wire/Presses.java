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
    private final CardRoutes routes;
    private final Usage usage;
    private final JsonMapper json;

    Presses(StreamConnections stream, CardRoutes routes, Usage usage, JsonMapper json) {
        this.stream = stream;
        this.routes = routes;
        this.usage = usage;
        this.json = json;
    }

    /** What the bot answered; missing when it gave no answer that can be used. Fails when it was late or is not there. */
    public CompletableFuture<JsonNode> press(Map<String, Object> press) {
        usage.count(Frames.CARD_PRESSES, Meter.MESSAGE);
        return stream.ask(Push.cardPress(press))
                .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .thenApply(answer -> read(answer).path("response"));
    }

    /**
     * The same over the address that was registered under this key.
     *
     * @param routeKey as the card names it
     */
    public CompletableFuture<JsonNode> pressByHttp(String routeKey, Map<String, Object> press) {
        usage.count(Frames.CARD_PRESSES, Meter.MESSAGE);
        return routes.press(routeKey, press).thenApply(this::read);
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
