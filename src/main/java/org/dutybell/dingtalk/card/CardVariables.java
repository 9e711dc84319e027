package org.dutybell.dingtalk.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.dingtalk.text.Cut;
import org.dutybell.dingtalk.text.Dialect;
import org.dutybell.dingtalk.text.Fitting;
import org.dutybell.dingtalk.text.MessageText;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.text.Title;
import org.dutybell.dingtalk.wire.ApiLimits;
import org.dutybell.notification.Content;
import org.dutybell.notification.OutgoingMessage;

/** The variables of the template, as {@code docs/card-template.md} describes it. */
class CardVariables {

    /** The body is spread over these, because none may be larger than a kilobyte. */
    static final List<String> BODIES = List.of("body", "body2", "body3", "body4");

    static final String OPEN = "open";
    static final String DONE = "done";

    private final Phrases phrases;

    CardVariables(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Whether they have room for all of it. */
    boolean hold(OutgoingMessage message) {
        return fits(MessageText.of(Dialect.CARD, message.body(), message.mentions()));
    }

    /** Of a new card, and the people mentioned in it. */
    Filled of(OutgoingMessage message) {
        MessageText text = text(message);
        Map<String, String> values = words(message, text);
        values.put("state", OPEN);
        values.put("url", link(message.content()));
        return new Filled(values, text.userIds());
    }

    /** Of a card that changes; what is not named stays. */
    Map<String, String> of(OutgoingMessage message, Content.CardResult result) {
        Map<String, String> values = words(message, text(message));
        values.put("state", result.open() ? OPEN : DONE);
        return values;
    }

    private static Map<String, String> words(OutgoingMessage message, MessageText text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", Title.of(message));
        List<String> parts = CardParts.of(text.text());
        for (int i = 0; i < BODIES.size(); i++) {
            values.put(BODIES.get(i), i < parts.size() ? parts.get(i) : "");
        }
        return values;
    }

    private MessageText text(OutgoingMessage message) {
        return new Fitting(
                        part -> MessageText.of(Dialect.CARD, part, message.mentions()),
                        CardVariables::fits,
                        phrases.leftOut(message.content()))
                .of(message.body());
    }

    private static boolean fits(MessageText text) {
        return CardParts.of(text.text()).size() <= BODIES.size();
    }

    /** An address that does not fit is left out, and the button with it. */
    private String link(Content content) {
        return phrases.link(content)
                .filter(link -> Cut.bytes(link) <= ApiLimits.CARD_VALUE_BYTES)
                .orElse("");
    }

    /**
     * @param values by the names of the variables, all text
     * @param mentioned user ids
     */
    record Filled(Map<String, String> values, List<String> mentioned) {}
}
