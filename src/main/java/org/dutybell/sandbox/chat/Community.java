package org.dutybell.sandbox.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people and conversations of the organisation at one moment. */
public record Community(List<SandboxUser> users, List<Conversation> groups) {

    public Community {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    public Optional<SandboxUser> user(String userId) {
        return users.stream().filter(user -> user.userId().equals(userId)).findFirst();
    }

    /** The person with this union id, if from inside the organisation. */
    public Optional<SandboxUser> byUnionId(String unionId) {
        return users.stream()
                .filter(user -> !user.outside() && user.unionId().equals(unionId))
                .findFirst();
    }

    /** The group with this open conversation id. */
    public Optional<Conversation> group(String conversationId) {
        return groups.stream()
                .filter(group -> group.id().equals(conversationId))
                .findFirst();
    }

    /** The group with this chat code. */
    public Optional<Conversation> groupByCode(String code) {
        return groups.stream().filter(group -> code.equals(group.code())).findFirst();
    }

    /** A group by its id or chat code, or a private chat by its id. */
    public Optional<Conversation> conversation(String name) {
        return group(name)
                .or(() -> groupByCode(name))
                .or(() -> users.stream()
                        .map(Conversation::privateOf)
                        .filter(chat -> chat.id().equals(name))
                        .findFirst());
    }

    /** The conversation as a person names it: as above, or {@code private} for the own chat with the bot. */
    public Optional<Conversation> conversation(String name, SandboxUser user) {
        return name.equals("private") ? Optional.of(Conversation.privateOf(user)) : conversation(name);
    }

    /** The chats on a person's phone: the private chat with the bot, then the groups. */
    public List<Conversation> chatsOf(SandboxUser user) {
        return Stream.concat(
                        Stream.of(Conversation.privateOf(user)),
                        groups.stream().filter(group -> group.has(user.userId())))
                .toList();
    }
}
