package org.dutybell.sandbox.contacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.wire.Events;

/** Notices who joined, left or changed since the last look, and tells the bot. */
class ContactWatch {

    private final Directory directory;
    private final Events events;
    private Map<String, String> known;

    ContactWatch(Directory directory, Events events) {
        this.directory = directory;
        this.events = events;
        this.known = Map.of();
    }

    /** Compares with the last look; the first one that finds an organisation only looks, so that an import is no news. */
    synchronized void look() {
        Map<String, String> now = new HashMap<>();
        directory.today().users().stream()
                .filter(SandboxUser::inRoster)
                .forEach(user -> now.put(user.userId(), user.name() + " " + user.mobile()));
        if (!known.isEmpty()) {
            now.forEach((userId, words) -> {
                String before = known.get(userId);
                if (before == null) {
                    tell("user_add_org", userId);
                } else if (!before.equals(words)) {
                    tell("user_modify_org", userId);
                }
            });
            known.keySet().stream()
                    .filter(userId -> !now.containsKey(userId))
                    .forEach(userId -> tell("user_leave_org", userId));
        }
        known = now;
    }

    private void tell(String type, String userId) {
        events.tellFree(
                type, Map.of("EventType", type, "CorpId", SandboxCredentials.CORP_ID, "UserId", List.of(userId)));
    }
}
