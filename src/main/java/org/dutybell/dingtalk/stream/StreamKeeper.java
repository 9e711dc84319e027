package org.dutybell.dingtalk.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one good link to DingTalk. All decisions are made on one thread: a link that ends, is announced to end, falls
 * silent or grows old is replaced by a new one before it is closed; tries go on for ever, with growing, jittered waits.
 */
class StreamKeeper {

    private static final Logger log = LoggerFactory.getLogger(StreamKeeper.class);
    private static final int MESSAGE_THREADS = 4;
    private static final long LOOK_EVERY_MILLIS = 1000;
    private static final long OLD_LINK_STAYS_SECONDS = 10;
    private static final long LONGEST_FINISH_SECONDS = 3;

    private final StreamConnector connector;
    private final DingTalkProperties.Stream settings;
    private final StreamMetrics metrics;
    private final Runnable afterGap;
    private final GapWatch gap;
    private final ScheduledExecutorService decisions;
    private final ExecutorService pings;
    private final ExecutorService messages;
    private volatile @Nullable StreamLink current;
    private volatile boolean stopped;
    private int failures;
    private long notBefore = System.nanoTime();

    /**
     * @param afterGap asks for what may have been lost, some minutes after the way in was broken: DingTalk lists an event
     *     as failed only when its own repeats are over
     */
    StreamKeeper(
            StreamConnector connector, DingTalkProperties.Stream settings, StreamMetrics metrics, Runnable afterGap) {
        this.connector = connector;
        this.settings = settings;
        this.metrics = metrics;
        this.afterGap = afterGap;
        this.gap = new GapWatch(settings.gap());
        this.decisions = Executors.newSingleThreadScheduledExecutor(task -> thread(task, "dingtalk-stream"));
        this.pings = Executors.newSingleThreadExecutor(task -> thread(task, "dingtalk-stream-ping"));
        this.messages = Executors.newFixedThreadPool(MESSAGE_THREADS, task -> thread(task, "dingtalk-stream-message"));
    }

    void start() {
        decisions.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop() {
        stopped = true;
        decisions.shutdownNow();
        StreamLink link = current;
        if (link != null) {
            link.close();
        }
        pings.shutdown();
        finishMessages();
    }

    /** What was taken off the link is still written down, while the database is there. */
    private void finishMessages() {
        messages.shutdown();
        try {
            if (!messages.awaitTermination(LONGEST_FINISH_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Messages were still being kept when the stream was stopped; DingTalk was not told so");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A link that has fallen silent may be half open: alive for this machine, gone for DingTalk. */
    boolean isConnected() {
        StreamLink link = current;
        return link != null && link.isUsable() && !isSilent(link);
    }

    private boolean isSilent(StreamLink link) {
        return link.silence().compareTo(settings.silenceLimit()) > 0;
    }

    /** How long nothing has come; null before the first link. */
    @Nullable
    Duration silence() {
        StreamLink link = current;
        return link == null ? null : link.silence();
    }

    private void look() {
        try {
            noticeGap();
            if (!stopped && isReplacementWanted() && System.nanoTime() - notBefore >= 0) {
                replace();
            }
        } catch (RuntimeException unexpected) {
            // an exception would end the schedule, and with it the way in
            log.error("The stream to DingTalk could not be looked after; the next try is in a moment", unexpected);
        }
    }

    /** A link that has fallen silent was broken since its last frame. */
    private void noticeGap() {
        StreamLink link = current;
        if (link != null && isSilent(link)) {
            gap.down(System.nanoTime() - link.silence().toNanos());
        } else if (!stopped && !isConnected()) {
            gap.down(System.nanoTime());
        }
    }

    private boolean isReplacementWanted() {
        StreamLink link = current;
        return link == null
                || !link.isUsable()
                || isSilent(link)
                || link.age().compareTo(StreamConnector.LONGEST_LIFE) > 0;
    }

    private void replace() {
        StreamLink old = current;
        try {
            StreamLink fresh = connector.connect(pings, messages, this::ended);
            current = fresh;
            if (stopped) {
                fresh.close();
            }
            tellItIsUp(old);
            metrics.connected(old != null);
            askLaterWhenWorthIt();
            failures = 0;
            if (old != null) {
                retire(old);
            }
        } catch (IOException failed) {
            if (!stopped) {
                tryLater(failed);
            }
        } catch (RuntimeException unexpected) {
            log.error("The stream to DingTalk could not be opened for a reason that nobody expected", unexpected);
            if (!stopped) {
                tryLater(unexpected);
            }
        }
    }

    /** Leaves the old link open for what is still on its way. */
    private void retire(StreamLink old) {
        try {
            decisions.schedule(old::close, OLD_LINK_STAYS_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stoppedMeanwhile) {
            old.close();
        }
    }

    private void tellItIsUp(@Nullable StreamLink old) {
        if (old == null || failures > 0) {
            log.info("The stream to DingTalk is up");
        } else {
            log.debug("The stream to DingTalk was renewed");
        }
    }

    private void askLaterWhenWorthIt() {
        if (gap.up(System.nanoTime()) && !stopped) {
            decisions.schedule(this::ask, settings.failedEventsAfter().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The call takes its time, so it is not made on the thread that looks after the link. */
    private void ask() {
        try {
            messages.execute(afterGap);
        } catch (RejectedExecutionException stoppedMeanwhile) {
            log.debug("The stream was stopped before the failed events were asked for");
        }
    }

    private void tryLater(Exception failed) {
        failures++;
        metrics.notConnected();
        Duration pause = pause();
        notBefore = System.nanoTime() + pause.toNanos();
        log.warn(
                "The stream to DingTalk is down, try {} failed ({}); next try in {} s",
                failures,
                failed.getMessage(),
                Math.max(1, pause.toSeconds()));
    }

    private Duration pause() {
        long longest =
                Math.min(settings.longestRetryWait().toMillis(), LOOK_EVERY_MILLIS << Math.min(failures - 1, 16));
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }

    /** Called on the SDK's threads. */
    private void ended(StreamLink link) {
        if (!stopped && link == current) {
            try {
                decisions.execute(this::look);
            } catch (RejectedExecutionException stoppedMeanwhile) {
                log.debug("The stream ended while it was stopped");
            }
        }
    }

    /** The SDK finds its transport through the thread's class loader, which a packaged jar must name. */
    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(StreamKeeper.class.getClassLoader());
        return thread;
    }
}
