package org.dutybell.dingtalk.callback;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.dutybell.dingtalk.inbound.ReceivedMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes the presses of cards' buttons; what becomes of them is shown on the card afterwards. */
@RestController
@ConditionalOnBooleanProperty("dutybell.dingtalk.callback.enabled")
class CardCallback {

    private final ReceivedMessages messages;
    private final CallbackProperties properties;
    private final Clock machine;

    CardCallback(ReceivedMessages messages, CallbackProperties properties, @Qualifier("clock") Clock machine) {
        this.messages = messages;
        this.properties = properties;
        this.machine = machine;
    }

    @PostMapping("/dingtalk/cards")
    ResponseEntity<Map<String, Object>> receive(
            @RequestHeader(name = "x-ddpaas-signature-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "x-ddpaas-signature", required = false) @Nullable String sign,
            InputStream body)
            throws IOException {
        String secret = properties.cardSecret();
        boolean ours = !secret.isEmpty()
                && timestamp != null
                && Signatures.isFresh(timestamp, machine.instant(), properties.window())
                && Signatures.same(Signatures.ofCard(timestamp, secret), sign);
        if (!ours) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<String> raw = Bodies.read(body);
        if (raw.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        messages.press(raw.get(), Signatures.digest(timestamp + raw.get()), null);
        return ResponseEntity.ok(Map.of());
    }
}
