package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    public Webhooks(Wire wire, JsonMapper json) {
        this.wire = wire;
        this.json = json;
    }

    /** @param msgUuid idempotency key; null where the webhook knows none */
    Verdict post(URI address, OutgoingMessage message, @Nullable String msgUuid) {
        String title = Title.of(message);
        MessageText text = MessageText.withMentions(
                message.body(),
                message.mentions(),
                part -> json.writeValueAsString(Markdown.of(title, part, msgUuid))
                        .getBytes(StandardCharsets.UTF_8)
                        .length,
                LARGEST_BODY);
        return Judge.webhook(wire.post(address, null, Markdown.of(title, text, msgUuid)));
    }
}
