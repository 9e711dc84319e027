package org.dutybell.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A watcher that counts, and answers as it is told. */
class ScriptedHeartbeat implements Heartbeat {

    private final AtomicInteger beats = new AtomicInteger();
    private volatile @Nullable String trouble;

    void fails(@Nullable String why) {
        trouble = why;
    }

    void forget() {
        beats.set(0);
        trouble = null;
    }

    int beats() {
        return beats.get();
    }

    @Override
    public Optional<String> beat() {
        beats.incrementAndGet();
        return Optional.ofNullable(trouble);
    }
}
