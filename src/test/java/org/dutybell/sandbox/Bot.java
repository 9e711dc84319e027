package org.dutybell.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bot's end of a stream connection. */
final class Bot implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    /** Opens a connection for the bot's messages. */
    static Bot connect(Caller caller) {
        return connect(caller, ticket(caller));
    }

    static Bot connect(Caller caller, String ticket) {
        Bot bot = new Bot();
        // The endpoint says wss as DingTalk's does; the sandbox speaks plain ws there.
        URI address = URI.create(caller.base().replace("http:", "ws:") + "/connect?ticket=" + ticket);
        try {
            bot.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(address, bot)
                    .join();
        } catch (CompletionException refused) {
            throw new IllegalStateException("refused", refused);
        }
        return bot;
    }

    /** A ticket for the words of people. */
    static String ticket(Caller caller) {
        return ticket(caller, List.of(Map.of("type", "CALLBACK", "topic", "/v1.0/im/bot/messages/get")));
    }

    /** A ticket for words, presses of cards, and events. */
    static String ticketForAll(Caller caller) {
        return ticket(
                caller,
                List.of(
                        Map.of("type", "CALLBACK", "topic", "/v1.0/im/bot/messages/get"),
                        Map.of("type", "CALLBACK", "topic", "/v1.0/card/instances/callback"),
                        Map.of("type", "EVENT", "topic", "*")));
    }

    private static String ticket(Caller caller, List<Map<String, String>> subscriptions) {
        return caller.post(
                        "/v1.0/gateway/connections/open",
                        Map.of(
                                "clientId", "sandbox-client",
                                "clientSecret", "sandbox-secret",
                                "subscriptions", subscriptions))
                .json()
                .path("ticket")
                .asString();
    }

    /** The next message somebody wrote, acknowledged. */
    JsonNode hears() {
        JsonNode frame = receives("CALLBACK");
        answer(frame, 200, "{\"response\":{}}");
        return Caller.JSON.readTree(frame.path("data").asString());
    }

    /**
     * The next frame of a type, not answered.
     *
     * @param type SYSTEM, CALLBACK or EVENT
     */
    JsonNode receives(String type) {
        try {
            while (true) {
                JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("The bot received nothing within ten seconds");
                }
                if (frame.path("type").asString().equals(type)) {
                    return frame;
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until the sandbox has hung up. */
    void isHungUpOn() {
        closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    void answer(JsonNode frame, int code, String data) {
        String id = frame.path("headers").path("messageId").asString();
        socket.sendText(
                        Caller.JSON.writeValueAsString(Map.of(
                                "code",
                                code,
                                "message",
                                "OK",
                                "headers",
                                Map.of("messageId", id, "contentType", "application/json"),
                                "data",
                                data)),
                        true)
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(Caller.JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(null);
        return CompletableFuture.completedFuture(null);
    }

    /** Hangs up, and waits until the sandbox has heard of it. */
    @Override
    public void close() {
        if (socket != null && !socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "done").join();
            closed.orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
