package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.ReadWatch;

/** Tells the bot that somebody has read what it sent over the API; only when it was asked for, because each costs. */
class ReadEvents implements ReadWatch {

    private final Events events;
    private final Directory directory;
    private final Clock clock;
    private final boolean subscribed;

    ReadEvents(Events events, Directory directory, Clock clock, boolean subscribed) {
        this.events = events;
        this.directory = directory;
        this.clock = clock;
        this.subscribed = subscribed;
    }

    @Override
    public void read(ChatMessage message, String userId) {
        String key = message.posting().processQueryKey();
        if (!subscribed || key == null) {
            return;
        }
        directory.today().user(userId).filter(user -> !user.outside()).ifPresent(user -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("unionId", user.unionId());
            data.put("operatTime", clock.millis());
            data.put("robotCode", SandboxCredentials.CLIENT_ID);
            data.put("openConversationId", message.conversation());
            data.put("userId", userId);
            data.put("processQueryKey", key);
            events.tell("robot_msg_read", data);
        });
    }
}
