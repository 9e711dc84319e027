package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts markdown to a webhook of either kind: a group robot's or a session's. */
public class Webhooks {

    /** Largest body a webhook takes, in bytes of UTF-8. */
    static final int LARGEST_BODY = 20_000;

    private final Wire wire;
    private final JsonMapper json;
    private final Gate gate;

    public Webhooks(Wire wire, JsonMapper json, Gate gate) {
        this.wire = wire;
        this.json = json;
        this.gate = gate;
    }

    /**
     * @param robot whose limit it counts against: the chat of a group robot; empty for a session
     * @param msgUuid idempotency key; null where the webhook knows none
     */
    Verdict post(URI address, String robot, OutgoingMessage message, @Nullable String msgUuid) {
        Api api = robot.isEmpty() ? Api.SESSION_WEBHOOK : Api.ROBOT_WEBHOOK;
        Gate.Permit permit = gate.enter(api, robot, message.kind());
        if (!(permit instanceof Gate.Permit.Go)) {
            return Verdict.of(permit);
        }
        Verdict verdict = Judge.webhook(wire.post(address, body(message, msgUuid)));
        gate.left(api, robot, message.kind(), verdict);
        return verdict;
    }

    private Markdown body(OutgoingMessage message, @Nullable String msgUuid) {
        String title = Title.of(message);
        MessageText text = MessageText.withMentions(
                message.body(),
                message.mentions(),
                part -> json.writeValueAsString(Markdown.of(title, part, msgUuid))
                        .getBytes(StandardCharsets.UTF_8)
                        .length,
                LARGEST_BODY);
        return Markdown.of(title, text, msgUuid);
    }
}
