package org.dutybell.dingtalk.outbound;

import java.net.URI;
import org.dutybell.dingtalk.outbound.WebhookBody.Button;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.text.Dialect;
import org.dutybell.dingtalk.text.Fitting;
import org.dutybell.dingtalk.text.MessageText;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.text.Title;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.OutgoingMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a webhook of either kind: a group robot's or a session's. */
public class Webhooks {

    private final Wire wire;
    private final JsonMapper json;
    private final Gate gate;
    private final Phrases phrases;

    public Webhooks(Wire wire, JsonMapper json, Gate gate, Phrases phrases) {
        this.wire = wire;
        this.json = json;
        this.gate = gate;
        this.phrases = phrases;
    }

    /**
     * @param robot whose limit it counts against: the scope of a group robot; empty for a session
     * @param msgUuid idempotency key; null where the webhook knows none
     */
    Verdict post(URI address, String robot, OutgoingMessage message, @Nullable String msgUuid) {
        Api api = robot.isEmpty() ? Api.SESSION_WEBHOOK : Api.ROBOT_WEBHOOK;
        WebhookBody body = body(message, msgUuid);
        Gate.Permit permit = gate.enter(api, robot, message.kind());
        if (!(permit instanceof Gate.Permit.Go)) {
            return Verdict.of(permit);
        }
        Verdict verdict = Judge.webhook(wire.post(address, body));
        gate.left(api, robot, message.kind(), verdict);
        return verdict;
    }

    private WebhookBody body(OutgoingMessage message, @Nullable String msgUuid) {
        Button button = phrases.link(message.content())
                .map(link -> new Button(phrases.open(), link))
                .orElse(null);
        MessageText text = new Fitting(
                        part -> MessageText.of(Dialect.WEBHOOK, part, message.mentions()),
                        part -> Cut.bytes(json.writeValueAsString(body(message, part, button, msgUuid)))
                                <= ApiLimits.WEBHOOK_BYTES,
                        phrases.leftOut(message.content()))
                .of(message.body());
        return body(message, text, button, msgUuid);
    }

    private static WebhookBody body(
            OutgoingMessage message, MessageText text, @Nullable Button button, @Nullable String msgUuid) {
        String title = Title.of(message);
        return button == null
                ? WebhookBody.markdown(title, text, msgUuid)
                : WebhookBody.actionCard(title, text, button, msgUuid);
    }
}
