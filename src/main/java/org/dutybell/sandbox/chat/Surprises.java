package org.dutybell.sandbox.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What has changed in DingTalk without the stored organisation knowing: people with another user id, and groups that
 * nobody has bound. In memory.
 */
public class Surprises {

    private final Map<String, String> moved = new HashMap<>();
    private final List<Conversation> founded = new ArrayList<>();

    /** Gives a person another user id, as an account that is made anew has; the union id stays. */
    public synchronized void move(String userId, String to) {
        moved.put(userId, to);
    }

    /** Founds a group with the bot in it that belongs to no unit. */
    synchronized Conversation found(String title, List<String> members) {
        int number = founded.size() + 1;
        Conversation group = new Conversation("cidNEW-" + number + "==", "new-" + number, title, members);
        founded.add(group);
        return group;
    }

    synchronized String now(String userId) {
        return moved.getOrDefault(userId, userId);
    }

    /** The bound groups and those that are not bound yet. */
    synchronized List<Conversation> with(List<Conversation> bound) {
        Stream<Conversation> others = founded.stream()
                .filter(group -> bound.stream().noneMatch(known -> known.id().equals(group.id())));
        return Stream.concat(bound.stream(), others).toList();
    }
}
