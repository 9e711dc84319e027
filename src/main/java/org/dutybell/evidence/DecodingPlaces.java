package org.dutybell.evidence;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Few places to decode, each for a short time. Whoever asks has an answer after the time for waiting and the time for working at
 * the latest, even when a decoder does not listen; its place is free again when it has really ended.
 */
final class DecodingPlaces {

    private static final Logger LOG = LoggerFactory.getLogger(DecodingPlaces.class);

    private final Semaphore free;
    private final Duration longestWait;
    private final Duration longestWork;

    DecodingPlaces(int places, Duration longestWait, Duration longestWork) {
        this.free = new Semaphore(places);
        this.longestWait = longestWait;
        this.longestWork = longestWork;
    }

    /** No place when none became free, too slow when the work took too long; its thread is interrupted then. */
    Decoded work(Callable<Decoded> decoding) {
        try {
            if (!take()) {
                LOG.warn("No place to decode a picture became free within {}; it has no copy yet", longestWait);
                return new Decoded.NoPlace();
            }
            return result(started(decoding));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Decoded.NoPlace();
        }
    }

    /** Whether a place became free in time. */
    boolean take() throws InterruptedException {
        return free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private FutureTask<Decoded> started(Callable<Decoded> decoding) {
        FutureTask<Decoded> task = new FutureTask<>(decoding);
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        free.release();
                    }
                },
                "decode-picture");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private Decoded result(FutureTask<Decoded> task) throws InterruptedException {
        try {
            return task.get(longestWork.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("A picture was not decoded within {}; it is refused", longestWork);
            return new Decoded.TooSlow();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Decoding a picture failed", failed.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
