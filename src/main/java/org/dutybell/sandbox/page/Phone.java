package org.dutybell.sandbox.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.SandboxUser;
import org.jspecify.annotations.Nullable;

/**
 * Whose phone is looked at, and which chat is open on it.
 *
 * @param community everybody
 * @param user the played person
 * @param chat the open chat, one of that person's
 */
record Phone(Community community, SandboxUser user, Conversation chat) {

    /** The wished person and chat as far as they fit together; whoever is wished goes before the chat that is wished. */
    static Phone pick(Community community, Chats chats, @Nullable String as, @Nullable String chat) {
        Optional<Conversation> wished = Optional.ofNullable(chat)
                .flatMap(name -> Optional.ofNullable(as)
                        .flatMap(community::user)
                        .flatMap(user -> community.conversation(name, user))
                        .or(() -> community.conversation(name)));
        SandboxUser user = Optional.ofNullable(as)
                .flatMap(community::user)
                .or(() -> wished.flatMap(found -> concerned(community, chats, found)))
                .orElseGet(() -> community.users().get(0));
        Conversation open =
                wished.filter(found -> found.has(user.userId())).orElseGet(() -> mostUrgent(community, chats, user));
        return new Phone(community, user, open);
    }

    /** Whom the newest messages of a chat @, or else its first member. */
    private static Optional<SandboxUser> concerned(Community community, Chats chats, Conversation chat) {
        List<String> called = chats.of(chat.id()).stream()
                .filter(ChatMessage::byBot)
                .sorted(Comparator.comparingLong(ChatMessage::number).reversed())
                .flatMap(message -> message.posting().mentions().values().stream())
                .filter(chat::has)
                .toList();
        return called.stream()
                .findFirst()
                .or(() -> chat.members().stream().findFirst())
                .flatMap(community::user);
    }

    /** The chat with something unread; else the first group; else the private chat. */
    private static Conversation mostUrgent(Community community, Chats chats, SandboxUser user) {
        List<Conversation> all = community.chatsOf(user);
        return all.stream()
                .filter(chat -> chats.unread(user.userId(), chat.id()) > 0)
                .findFirst()
                .or(() -> all.stream().filter(Conversation::group).findFirst())
                .orElseGet(() -> all.get(0));
    }
}
