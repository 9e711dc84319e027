package org.dutybell.dingtalk.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of a markdown message to a webhook.
 *
 * @param msgUuid idempotency key; only robot/send knows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Markdown(
        String msgtype, Content markdown, At at, @Nullable String msgUuid) {

    static Markdown of(String title, MessageText text, @Nullable String msgUuid) {
        return new Markdown(
                "markdown", new Content(title, text.text()), new At(text.userIds(), text.mobiles(), false), msgUuid);
    }

    /** What is shown. */
    record Content(String title, String text) {}

    /** Who is told. */
    record At(List<String> atUserIds, List<String> atMobiles, boolean isAtAll) {}
}
