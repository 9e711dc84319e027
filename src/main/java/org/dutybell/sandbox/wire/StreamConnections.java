package org.dutybell.sandbox.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dutybell.sandbox.chat.BotLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The open stream connections. A push goes to one of those subscribed to its topic by chance. A message without an answer in
 * time is sent once more, which may be to another. Kinder than DingTalk: messages that come while nobody is connected wait
 * for the next connection.
 */
class StreamConnections implements BotLink, BotLine {

    private static final Logger log = LoggerFactory.getLogger(StreamConnections.class);
    private static final int LONGEST_QUEUE = 1_000;
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(10);

    private final Frames frames;
    private final Journal journal;
    private final TaskScheduler scheduler;
    private final Duration repeatAfter;
    private final StreamTroubles troubles;
    private final Random random = new Random();
    private final Map<String, Link> connections = new HashMap<>();
    private final Deque<Map<String, Object>> waiting = new ArrayDeque<>();
    private final Deque<Map<String, Object>> held = new ArrayDeque<>();
    private final Set<String> unanswered = new HashSet<>();
    private final Map<String, CompletableFuture<String>> awaited = new HashMap<>();

    /**
     * @param repeatAfter how long to wait for an answer, in real time, before a message is sent a second time
     */
    StreamConnections(
            Frames frames, Journal journal, TaskScheduler scheduler, Duration repeatAfter, StreamTroubles troubles) {
        this.frames = frames;
        this.journal = journal;
        this.scheduler = scheduler;
        this.repeatAfter = repeatAfter;
        this.troubles = troubles;
    }

    /** A connection that wants what these topics carry. */
    synchronized void opened(WebSocketSession connection, Set<String> topics) {
        connections.put(connection.getId(), new Link(connection, Set.copyOf(topics)));
        while (topics.contains(Frames.BOT_MESSAGES) && !waiting.isEmpty() && !connections.isEmpty()) {
            push(waiting.removeFirst());
        }
    }

    synchronized void closed(WebSocketSession connection) {
        connections.remove(connection.getId());
    }

    /** The client answered a frame; only a 200 stops the repeat. */
    synchronized void answered(String messageId, int code, String data) {
        if (code == 200) {
            unanswered.remove(messageId);
        }
        CompletableFuture<String> waits = awaited.remove(messageId);
        if (waits != null) {
            waits.complete(code == 200 ? data : "");
        }
        journal.note("ACK", messageId, code, data);
    }

    @Override
    public synchronized void push(Map<String, Object> message) {
        if (troubles.holds()) {
            held.addLast(message);
            return;
        }
        Push push = Push.botMessage(message);
        if (!deliver(push)) {
            enqueue(message);
            return;
        }
        unanswered.add(push.messageId());
        // Real time on purpose: a moved clock shall not look like a slow client.
        scheduler.schedule(() -> repeat(push), scheduler.getClock().instant().plus(repeatAfter));
    }

    /** Pushes what was held, unchanged: it was written when it was written, and comes now. */
    synchronized void letGo() {
        troubles.hold(0);
        while (!held.isEmpty()) {
            push(held.removeFirst());
        }
    }

    /** Pushes and gives the data of the answer; empty when it was not 200, absent when nobody listens. */
    @Override
    public synchronized CompletableFuture<String> ask(Push push) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        awaited.put(push.messageId(), answer);
        if (!deliver(push)) {
            awaited.remove(push.messageId());
            answer.completeExceptionally(new IOException("no connection is subscribed to " + push.topic()));
        }
        return answer;
    }

    /** Asks every client for a sign of life. */
    synchronized void ping() {
        if (!troubles.isSilent()) {
            links().forEach(link -> send(link, frames.ping(link.session().getId())));
        }
    }

    /** Tells every client to connect anew; nothing more comes over these links, and they are closed ten seconds later. */
    synchronized void disconnectAll() {
        List<Link> all = links();
        connections.clear();
        all.forEach(link -> send(link, frames.disconnect(link.session().getId())));
        scheduler.schedule(
                () -> all.forEach(StreamConnections::close),
                scheduler.getClock().instant().plus(UNTIL_CLOSED));
    }

    /** Hangs up without a word. */
    synchronized void closeAll() {
        links().forEach(StreamConnections::close);
        connections.clear();
    }

    synchronized int count() {
        return connections.size();
    }

    private List<Link> links() {
        return List.copyOf(connections.values());
    }

    private synchronized void repeat(Push push) {
        if (troubles.repeats() && unanswered.remove(push.messageId()) && !deliver(push)) {
            enqueue(push.data());
        }
    }

    private boolean deliver(Push push) {
        List<Link> open = new ArrayList<>(links());
        open.removeIf(link -> !link.topics().contains(push.topic()));
        while (!open.isEmpty()) {
            Link chosen = open.remove(random.nextInt(open.size()));
            TextMessage frame = frames.of(push, chosen.session().getId());
            if (troubles.loses()) {
                journal.note("LOST", push.topic(), 0, frame.getPayload());
                return true;
            }
            if (send(chosen, frame)) {
                journal.note("PUSH", push.topic(), 0, frame.getPayload());
                if (troubles.doubles()) {
                    send(chosen, frame);
                }
                return true;
            }
        }
        return false;
    }

    private boolean send(Link link, WebSocketMessage<?> frame) {
        try {
            link.session().sendMessage(frame);
            return true;
        } catch (IOException | IllegalStateException broken) {
            log.info("The stream connection {} broke: {}", link.session().getId(), broken.getMessage());
            connections.remove(link.session().getId());
            return false;
        }
    }

    private static void close(Link link) {
        try {
            link.session().close(CloseStatus.GOING_AWAY);
        } catch (IOException alreadyBroken) {
            log.debug(
                    "The stream connection {} was gone already", link.session().getId());
        }
    }

    private void enqueue(Map<String, Object> message) {
        waiting.addLast(message);
        if (waiting.size() > LONGEST_QUEUE) {
            waiting.removeFirst();
        }
    }

    private record Link(WebSocketSession session, Set<String> topics) {}
}
