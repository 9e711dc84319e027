package org.dutybell.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dutybell.organisation.GroupLost;
import org.dutybell.organisation.LostGroups;

/** Lost groups in memory. */
public class FakeLostGroups implements LostGroups {

    public final List<LostChat> chats = new ArrayList<>();
    private final Map<String, Loss> lost = new TreeMap<>();

    @Override
    public boolean add(GroupLost group) {
        return lost.putIfAbsent(group.conversationId(), new Loss(group.dissolved(), group.at())) == null;
    }

    @Override
    public void remove(String conversationId) {
        lost.remove(conversationId);
    }

    @Override
    public Optional<Loss> of(String conversationId) {
        return Optional.ofNullable(lost.get(conversationId));
    }

    @Override
    public List<LostChat> chats() {
        return chats;
    }
}
