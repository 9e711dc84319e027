package org.dutybell.sandbox.chat;

/** Hears when somebody looks at a message of the bot for the first time. */
@FunctionalInterface
public interface ReadWatch {

    void read(ChatMessage message, String userId);
}
