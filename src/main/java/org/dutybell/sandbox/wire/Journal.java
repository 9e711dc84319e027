package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Every call and push of the wire, for tests and the curious; bounded, and without the token header. */
public class Journal {

    private static final int KEPT = 2_000;

    private final Clock clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long number;

    Journal(Clock clock) {
        this.clock = clock;
    }

    synchronized void note(String kind, String what, int status, String body) {
        note(kind, "", what, status, body, "");
    }

    synchronized void note(String kind, String method, String what, int status, String body, String answer) {
        entries.addLast(new Entry(++number, clock.instant(), kind, method, what, status, body, answer));
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    synchronized List<Entry> after(long mark) {
        return entries.stream().filter(entry -> entry.number() > mark).toList();
    }

    /**
     * One call, push or answer.
     *
     * @param number counts up
     * @param at by the sandbox's clock
     * @param kind CALL of the bot, PUSH to the bot, or ACK of the bot
     * @param method of a call; empty for the others
     * @param what path with query, topic, or id of the answered frame
     * @param status of the answer; for an ACK its code; 0 for a PUSH
     * @param body of the call, or the pushed frame
     * @param answer body of the answer to a call
     */
    public record Entry(
            long number, Instant at, String kind, String method, String what, int status, String body, String answer) {}
}
