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

    static String ticket(Caller caller) {
        return caller.post(
                        "/v1.0/gateway/connections/open",
                        Map.of(
                                "clientId", "sandbox-client",
                                "clientSecret", "sandbox-secret",
                                "subscriptions",
                                        List.of(Map.of("type", "CALLBACK", "topic", "/v1.0/im/bot/messages/get"))))
                .json()
                .path("ticket")
                .asString();
    }

    /** The next message somebody wrote, acknowledged. */
    JsonNode hears() {
        try {
            while (true) {
                JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("The bot heard nothing within ten seconds");
                }
                if (frame.path("type").asString().equals("CALLBACK")) {
                    acknowledge(frame);
                    return Caller.JSON.readTree(frame.path("data").asString());
                }
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void acknowledge(JsonNode frame) {
        String id = frame.path("headers").path("messageId").asString();
        socket.sendText(
                        Caller.JSON.writeValueAsString(Map.of(
                                "code",
                                200,
                                "message",
                                "OK",
                                "headers",
                                Map.of("messageId", id, "contentType", "application/json"),
                                "data",
                                "{\"response\":{}}")),
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
