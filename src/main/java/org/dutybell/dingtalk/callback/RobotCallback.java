package org.dutybell.dingtalk.callback;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.dutybell.dingtalk.inbound.ReceivedMessages;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages to the robot: kept first, answered with nothing, because the receipt goes its own way. */
@RestController
@ConditionalOnBooleanProperty("dutybell.dingtalk.callback.enabled")
class RobotCallback {

    private final ReceivedMessages messages;
    private final String appSecret;
    private final CallbackProperties properties;
    private final Clock machine;

    /**
     * @param machine the machine's own clock, with which DingTalk's is compared, whatever time the bureau is played in
     */
    RobotCallback(
            ReceivedMessages messages,
            DingTalkProperties dingtalk,
            CallbackProperties properties,
            @Qualifier("clock") Clock machine) {
        this.messages = messages;
        this.appSecret = dingtalk.clientSecret();
        this.properties = properties;
        this.machine = machine;
    }

    @PostMapping("/dingtalk/robot")
    ResponseEntity<Map<String, String>> receive(
            @RequestHeader(name = "timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "sign", required = false) @Nullable String sign,
            InputStream body)
            throws IOException {
        boolean ours = !appSecret.isEmpty()
                && timestamp != null
                && Signatures.isFresh(timestamp, machine.instant(), properties.window())
                && Signatures.same(Signatures.ofRobot(timestamp, appSecret), sign);
        if (!ours) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<String> raw = Bodies.read(body);
        if (raw.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        messages.robotMessage(raw.get(), null);
        return ResponseEntity.ok(Map.of("msgtype", "empty"));
    }
}
