package org.dutybell.sandbox.wire;

import java.util.Map;

/**
 * Something on its way to the bot.
 *
 * @param messageId names it on every try
 * @param type CALLBACK or EVENT
 * @param topic to which a connection must be subscribed
 * @param headers besides the usual ones
 * @param data its body
 */
record Push(String messageId, String type, String topic, Map<String, Object> headers, Map<String, Object> data) {

    static Push botMessage(Map<String, Object> message) {
        return new Push(Frames.newId(), "CALLBACK", Frames.BOT_MESSAGES, Map.of(), message);
    }

    static Push cardPress(Map<String, Object> press) {
        return new Push(Frames.newId(), "CALLBACK", Frames.CARD_PRESSES, Map.of(), press);
    }
}
