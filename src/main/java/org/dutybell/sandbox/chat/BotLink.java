package org.dutybell.sandbox.chat;

import java.util.Map;

/** The way to the bot; implemented by the wire. */
public interface BotLink {

    /**
     * Hands a message to the bot, now or when it next connects.
     *
     * @param message as the wire carries it
     */
    void push(Map<String, Object> message);
}
