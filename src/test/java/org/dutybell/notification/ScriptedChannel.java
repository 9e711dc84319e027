package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Takes every message unless told otherwise, and remembers what was handed to it. */
class ScriptedChannel implements Channel {

    static final Outcome TAKEN = new Outcome.Accepted(null, Way.PRIVATE);
    static final Outcome LATER = new Outcome.Retryable("busy", Duration.ZERO);
    static final Outcome NOBODY_KNOWS = new Outcome.Unknown("no answer", false);

    private final Deque<Function<OutgoingMessage, Outcome>> script = new ConcurrentLinkedDeque<>();
    private final List<OutgoingMessage> handed = new CopyOnWriteArrayList<>();
    private final List<Class<?>> once = new CopyOnWriteArrayList<>();
    private final List<List<String>> shared = new CopyOnWriteArrayList<>();
    private int mostTogether = 1;

    /** The outcomes of the next attempts, one each. */
    void answers(Outcome... outcomes) {
        for (Outcome outcome : outcomes) {
            script.add(message -> outcome);
        }
    }

    void failsOnce() {
        script.add(message -> {
            throw new IllegalStateException("a mistake of ours");
        });
    }

    void neverRepeats(Class<? extends Content> form) {
        once.add(form);
    }

    /** From now on one call brings the same words to so many people. */
    void takesTogether(int most) {
        mostTogether = most;
    }

    void forget() {
        once.clear();
        shared.clear();
        mostTogether = 1;
        script.clear();
        handed.clear();
    }

    /** The DingTalk user ids of each call for several people. */
    List<List<String>> sharedCalls() {
        return shared;
    }

    List<String> titles() {
        return handed.stream().map(OutgoingMessage::title).toList();
    }

    /** Whether each did without a real @. */
    List<Boolean> routine() {
        return handed.stream()
                .map(message -> ((Content.Message) message.content()).routine())
                .toList();
    }

    List<String> bodies() {
        return handed.stream().map(OutgoingMessage::body).toList();
    }

    List<OutgoingMessage.Original> originals() {
        return handed.stream()
                .map(OutgoingMessage::original)
                .filter(Objects::nonNull)
                .toList();
    }

    List<String> keys() {
        return handed.stream().map(OutgoingMessage::idempotencyKey).toList();
    }

    @Override
    public int mostTogether(Destination destination, Content content) {
        return mostTogether;
    }

    @Override
    public List<Outcome> sendTogether(List<OutgoingMessage> messages, Instant now) {
        shared.add(messages.stream()
                .map(message -> ((OutgoingMessage.Address.Private) message.address()).userId())
                .toList());
        return Channel.super.sendTogether(messages, now);
    }

    @Override
    public boolean isNeverRepeated(Content content) {
        return once.contains(content.getClass());
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        handed.add(message);
        Function<OutgoingMessage, Outcome> next = script.poll();
        return next == null ? TAKEN : next.apply(message);
    }
}
