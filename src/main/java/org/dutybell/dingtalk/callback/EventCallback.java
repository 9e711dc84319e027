package org.dutybell.dingtalk.callback;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dutybell.dingtalk.inbound.ReceivedEvents;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes encrypted events: kept first, then answered with the encrypted word DingTalk waits for. */
@RestController
@ConditionalOnBooleanProperty("dutybell.dingtalk.callback.enabled")
class EventCallback {

    private static final Logger log = LoggerFactory.getLogger(EventCallback.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEPT = "success";
    private static final String CHECK = "check_url";

    private final ReceivedEvents events;
    private final @Nullable EventCipher cipher;
    private final String token;
    private final CallbackProperties properties;
    private final Clock machine;

    EventCallback(
            ReceivedEvents events,
            DingTalkProperties dingtalk,
            CallbackProperties properties,
            @Qualifier("clock") Clock machine) {
        String owner = properties.ownerKey().isEmpty() ? dingtalk.clientId() : properties.ownerKey();
        this.events = events;
        this.cipher = properties.hasEvents() ? new EventCipher(properties.aesKey(), owner) : null;
        this.token = properties.token();
        this.properties = properties;
        this.machine = machine;
    }

    @PostMapping("/dingtalk/events")
    ResponseEntity<Map<String, String>> receive(
            @RequestParam(name = "msg_signature", required = false) @Nullable String signature,
            @RequestParam(name = "signature", required = false) @Nullable String olderName,
            @RequestParam(name = "timestamp", required = false) @Nullable String timestamp,
            @RequestParam(name = "nonce", required = false) @Nullable String nonce,
            InputStream body)
            throws IOException {
        String sign = signature == null ? olderName : signature;
        String encrypted = encrypted(body);
        if (cipher == null || sign == null || timestamp == null || nonce == null || encrypted == null) {
            return refused();
        }
        boolean ours = Signatures.isFresh(timestamp, machine.instant(), properties.window())
                && Signatures.same(Signatures.ofEvent(token, timestamp, nonce, encrypted), sign);
        Optional<String> message = ours ? cipher.decrypt(encrypted) : Optional.empty();
        if (message.isEmpty()) {
            return refused();
        }
        keep(message.get(), sign);
        return ResponseEntity.ok(answer(cipher.encrypt(KEPT)));
    }

    private static ResponseEntity<Map<String, String>> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /** The signature covers time, nonce and content: kept with the event, it lets none be played again. */
    private void keep(String message, String signature) {
        JsonNode event = parse(message);
        String type = Json.text(event, "EventType");
        if (CHECK.equals(type)) {
            log.info("DingTalk has checked the address for events");
            return;
        }
        String id = Json.text(event, "eventId");
        if (!events.receive(type, id, "signature:" + signature, message)) {
            log.debug("An event of type {} came again", type);
        }
    }

    private Map<String, String> answer(String encrypted) {
        String timestamp = String.valueOf(machine.instant().toEpochMilli());
        String nonce = UUID.randomUUID().toString().substring(0, 8);
        return Map.of(
                "msg_signature", Signatures.ofEvent(token, timestamp, nonce, encrypted),
                "encrypt", encrypted,
                "timeStamp", timestamp,
                "nonce", nonce);
    }

    private @Nullable String encrypted(InputStream body) throws IOException {
        return Json.text(parse(Bodies.read(body).orElse("")), "encrypt");
    }

    private JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }
}
