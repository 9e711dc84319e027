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
import org.dutybell.sandbox.chat.BotLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The open stream connections. A message goes to one of them by chance; without an answer in time it is sent once more,
 * which may be to another. Kinder than DingTalk: what comes while nobody is connected waits for the next connection.
 */
class StreamConnections implements BotLink {

    private static final Logger log = LoggerFactory.getLogger(StreamConnections.class);
    private static final int LONGEST_QUEUE = 1_000;

    private final Frames frames;
    private final Journal journal;
    private final TaskScheduler scheduler;
    private final Duration repeatAfter;
    private final Random random = new Random();
    private final Map<String, WebSocketSession> connections = new HashMap<>();
    private final Deque<Map<String, Object>> waiting = new ArrayDeque<>();
    private final Set<String> unanswered = new HashSet<>();

    /**
     * @param repeatAfter how long to wait for an answer, in real time, before the message is sent a second time
     */
    StreamConnections(Frames frames, Journal journal, TaskScheduler scheduler, Duration repeatAfter) {
        this.frames = frames;
        this.journal = journal;
        this.scheduler = scheduler;
        this.repeatAfter = repeatAfter;
    }

    /** A connection that wants the bot's messages. */
    synchronized void opened(WebSocketSession connection) {
        connections.put(connection.getId(), connection);
        while (!waiting.isEmpty() && !connections.isEmpty()) {
            push(waiting.removeFirst());
        }
    }

    synchronized void closed(WebSocketSession connection) {
        connections.remove(connection.getId());
    }

    /** The client answered a frame; only a 200 stops the repeat. */
    synchronized void answered(String messageId, int code) {
        if (code == 200) {
            unanswered.remove(messageId);
        }
        journal.note("ACK", messageId, code, "");
    }

    @Override
    public synchronized void push(Map<String, Object> message) {
        String messageId = Frames.newId();
        if (!deliver(messageId, message)) {
            enqueue(message);
            return;
        }
        unanswered.add(messageId);
        // Real time on purpose: a moved clock shall not look like a slow client.
        scheduler.schedule(
                () -> repeat(messageId, message), scheduler.getClock().instant().plus(repeatAfter));
    }

    /** Asks every client for a sign of life. */
    synchronized void ping() {
        for (WebSocketSession connection : List.copyOf(connections.values())) {
            send(connection, frames.ping(connection.getId()));
        }
    }

    private synchronized void repeat(String messageId, Map<String, Object> message) {
        if (unanswered.remove(messageId) && !deliver(messageId, message)) {
            enqueue(message);
        }
    }

    private boolean deliver(String messageId, Map<String, Object> message) {
        List<WebSocketSession> open = new ArrayList<>(connections.values());
        while (!open.isEmpty()) {
            WebSocketSession chosen = open.remove(random.nextInt(open.size()));
            WebSocketMessage<?> frame = frames.botMessage(messageId, chosen.getId(), message);
            if (send(chosen, frame)) {
                journal.note("PUSH", Frames.BOT_MESSAGES, 0, String.valueOf(frame.getPayload()));
                return true;
            }
        }
        return false;
    }

    private boolean send(WebSocketSession connection, WebSocketMessage<?> frame) {
        try {
            connection.sendMessage(frame);
            return true;
        } catch (IOException | IllegalStateException broken) {
            log.info("The stream connection {} broke: {}", connection.getId(), broken.getMessage());
            connections.remove(connection.getId());
            return false;
        }
    }

    private void enqueue(Map<String, Object> message) {
        waiting.addLast(message);
        if (waiting.size() > LONGEST_QUEUE) {
            waiting.removeFirst();
        }
    }
}
