package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.BotLink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages and events over by HTTP instead of the stream. Signed with the machine's time, as the service compares it
 * with its own.
 */
class Callbacks implements BotLink, BotLine {

    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final CallbackPost post;
    private final CallbackSettings settings;
    private final CallbackCipher cipher;
    private final Clock machine;
    private final JsonMapper json;
    private CompletableFuture<String> last = CompletableFuture.completedFuture("");

    Callbacks(CallbackPost post, CallbackSettings settings, Clock machine, JsonMapper json) {
        this.post = post;
        this.settings = settings;
        this.cipher = new CallbackCipher(settings.aesKey(), SandboxCredentials.CLIENT_ID);
        this.machine = machine;
        this.json = json;
    }

    /** One after the other, so that what somebody wrote first comes first. */
    @Override
    public synchronized void push(Map<String, Object> message) {
        last = last.thenCompose(before -> tell(message));
    }

    private CompletableFuture<String> tell(Map<String, Object> message) {
        String timestamp = String.valueOf(machine.instant().toEpochMilli());
        String sign = Signature.of(timestamp, SandboxCredentials.CLIENT_SECRET);
        return post.send(settings.url() + "/dingtalk/robot", message, PATIENCE, "timestamp", timestamp, "sign", sign);
    }

    @Override
    public CompletableFuture<String> ask(Push push) {
        Map<String, Object> event = new LinkedHashMap<>(push.data());
        event.put("EventType", String.valueOf(push.headers().get("eventType")));
        event.put("eventId", String.valueOf(push.headers().get("eventId")));
        String encrypted = cipher.encrypt(json.writeValueAsString(event));
        String timestamp = String.valueOf(machine.instant().toEpochMilli());
        String nonce = UUID.randomUUID().toString().substring(0, 8);
        String sign = CallbackCipher.sign(settings.token(), timestamp, nonce, encrypted);
        String url = settings.url() + "/dingtalk/events?msg_signature=" + sign + "&timestamp=" + timestamp + "&nonce="
                + nonce;
        return post.send(url, Map.of("encrypt", encrypted), PATIENCE).thenApply(this::verdict);
    }

    /** As the stream's answer says it. */
    private String verdict(String answer) {
        try {
            String word = cipher.decrypt(json.readTree(answer).path("encrypt").asString(""));
            return word.equals("success") ? "{\"status\":\"SUCCESS\"}" : "";
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
