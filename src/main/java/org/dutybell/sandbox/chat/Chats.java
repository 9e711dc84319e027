package org.dutybell.sandbox.chat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** All conversations, in memory and bounded: the oldest messages are forgotten, and all of them on a restart. */
public class Chats {

    private static final int KEPT = 20_000;

    private final Clock clock;
    private final Deque<ChatMessage> messages = new ArrayDeque<>();
    private final Map<Seat, Long> seen = new HashMap<>();
    private final Set<String> recalled = new HashSet<>();
    private final List<ReadWatch> watches = new CopyOnWriteArrayList<>();
    private long number;
    private long version;

    Chats(Clock clock) {
        this.clock = clock;
    }

    /** Puts a message into its conversation. */
    public synchronized ChatMessage post(Posting posting) {
        String id = "msg" + UUID.randomUUID().toString().replace("-", "").substring(0, 20) + "==";
        ChatMessage message = new ChatMessage(++number, id, clock.instant(), posting);
        messages.addLast(message);
        if (messages.size() > KEPT) {
            messages.removeFirst();
        }
        version++;
        return message;
    }

    /** The number of the newest message; 0 when there is none. */
    public synchronized long newest() {
        return number;
    }

    /** Changes whenever anything that is shown could have changed. */
    public synchronized long version() {
        return version;
    }

    /** What came after that number in all conversations, oldest first. */
    public synchronized List<ChatMessage> after(long mark) {
        return messages.stream().filter(message -> message.number() > mark).toList();
    }

    /** A conversation, oldest message first. */
    public synchronized List<ChatMessage> of(String conversation) {
        return messages.stream()
                .filter(message -> message.conversation().equals(conversation))
                .toList();
    }

    public synchronized Optional<ChatMessage> message(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** What was sent over the API under this key; a message to several people is several. */
    public synchronized List<ChatMessage> byKey(String processQueryKey) {
        return messages.stream()
                .filter(message -> processQueryKey.equals(message.posting().processQueryKey()))
                .toList();
    }

    /** Takes a message back: its place stays, its words go. */
    public synchronized void recall(ChatMessage message) {
        recalled.add(message.id());
        version++;
    }

    public synchronized boolean recalled(ChatMessage message) {
        return recalled.contains(message.id());
    }

    /** Somebody wants to hear when people look at messages. */
    public void watch(ReadWatch watch) {
        watches.add(watch);
    }

    /** Something that is shown has changed without a new message. */
    public synchronized void touch() {
        version++;
    }

    /** The person has looked at the conversation. */
    public void look(String userId, String conversation) {
        for (ChatMessage read : readNow(userId, conversation)) {
            watches.forEach(watch -> watch.read(read, userId));
        }
    }

    private synchronized List<ChatMessage> readNow(String userId, String conversation) {
        Long before = seen.put(new Seat(userId, conversation), number);
        long mark = before == null ? 0 : before;
        if (mark == number) {
            return List.of();
        }
        version++;
        return messages.stream()
                .filter(message ->
                        message.number() > mark && message.conversation().equals(conversation) && message.byBot())
                .toList();
    }

    /** User ids of those who have looked at a message, its writer not counted. */
    public synchronized List<String> readers(ChatMessage message) {
        return seen.entrySet().stream()
                .filter(entry -> entry.getKey().conversation().equals(message.conversation())
                        && entry.getValue() >= message.number()
                        && !message.by(entry.getKey().userId()))
                .map(entry -> entry.getKey().userId())
                .sorted()
                .toList();
    }

    /** How many messages of others the person has not looked at. */
    public synchronized long unread(String userId, String conversation) {
        long mark = seen.getOrDefault(new Seat(userId, conversation), 0L);
        return messages.stream()
                .filter(message ->
                        message.number() > mark && message.conversation().equals(conversation) && !message.by(userId))
                .count();
    }

    private record Seat(String userId, String conversation) {}
}
