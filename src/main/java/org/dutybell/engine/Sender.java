package org.dutybell.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutybell.checkin.AfterReply;
import org.dutybell.notification.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox on a thread of its own, so that a slow DingTalk holds up neither the passes nor the people who are
 * being answered. Woken by each tick, by each receipt because
 * people look at their phone now, and when a limit lets the next message through.
 */
@Component
class Sender implements AfterReply {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final long SECONDS_TO_FINISH = 10;
    private static final Duration MOMENTS = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Clock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "dutybell-sender"));

    Sender(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void replyWritten() {
        wake();
    }

    /** Has the outbox emptied soon; several wakes before it begins are one. */
    void wake() {
        if (!thread.isShutdown() && waiting.compareAndSet(false, true)) {
            thread.execute(this::send);
        }
    }

    private void send() {
        waiting.set(false);
        try {
            outbox.sendDue(clock.instant());
            soonAgain(clock.instant());
        } catch (RuntimeException failed) {
            LOG.error("The outbox could not be emptied; the next tick takes it up again", failed);
        }
    }

    /** What a limit holds up for moments does not wait for the next tick. */
    private void soonAgain(Instant now) {
        outbox.nextAttempt(now)
                .map(next -> Duration.between(now, next))
                .filter(wait -> wait.compareTo(MOMENTS) <= 0 && !thread.isShutdown())
                .ifPresent(wait -> thread.schedule(this::wake, wait.toMillis() + 1, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void finish() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("A message is still being sent; if it does not end, its row is settled after its lease");
        }
    }
}
