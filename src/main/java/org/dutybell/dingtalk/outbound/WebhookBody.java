package org.dutybell.dingtalk.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dutybell.dingtalk.text.MessageText;
import org.jspecify.annotations.Nullable;

/**
 * Body of a message to a webhook: markdown, or the same words above a button that opens a page.
 *
 * @param msgUuid idempotency key; only robot/send knows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(
        String msgtype,
        @Nullable Markdown markdown,
        @Nullable ActionCard actionCard,
        At at,
        @Nullable String msgUuid) {

    static WebhookBody markdown(String title, MessageText text, @Nullable String msgUuid) {
        return new WebhookBody("markdown", new Markdown(title, text.text()), null, At.of(text), msgUuid);
    }

    static WebhookBody actionCard(String title, MessageText text, Button button, @Nullable String msgUuid) {
        ActionCard card = new ActionCard(title, text.text(), button.title(), button.url());
        return new WebhookBody("actionCard", null, card, At.of(text), msgUuid);
    }

    /** What is shown. */
    record Markdown(String title, String text) {}

    /** What is shown, and the one button below it. The API's robot takes the same fields. */
    record ActionCard(String title, String text, String singleTitle, String singleURL) {}

    /** Opens an address; it never calls back. */
    record Button(String title, String url) {}

    /** Who is told. */
    record At(List<String> atUserIds, List<String> atMobiles, boolean isAtAll) {

        static At of(MessageText text) {
            return new At(text.userIds(), text.mobiles(), false);
        }
    }
}
