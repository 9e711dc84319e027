package org.dutybell.checkin;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A few single threads; one person always meets the same one, so that a text and the picture after it keep their order. */
@Component
class StripedWorkers implements InboxWorkers, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StripedWorkers.class);
    private static final int THREADS = 4;
    private static final int WAITING = 250;
    private static final int SECONDS_TO_FINISH = 10;

    private final List<ThreadPoolExecutor> stripes =
            IntStream.range(0, THREADS).mapToObj(StripedWorkers::stripe).toList();

    @Override
    public void submit(String key, Runnable task) {
        try {
            stripes.get(Math.floorMod(key.hashCode(), THREADS)).execute(task);
        } catch (RejectedExecutionException full) {
            log.info("Too many received messages are waiting; the inbox pass will pick this one up.");
        }
    }

    /** Lets what was begun finish; what waits is in the inbox and is picked up after the next start. */
    @Override
    public void destroy() throws InterruptedException {
        stripes.forEach(stripe -> {
            stripe.getQueue().clear();
            stripe.shutdown();
        });
        for (ThreadPoolExecutor stripe : stripes) {
            if (!stripe.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                log.warn("A received message is still being worked on; it is picked up after the next start.");
            }
        }
    }

    private static ThreadPoolExecutor stripe(int number) {
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> thread(number, task));
    }

    private static Thread thread(int number, Runnable task) {
        Thread thread = new Thread(task, "inbox-" + number);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, failure) ->
                log.error("A received message was left to the inbox pass by thread {}", where.getName(), failure));
        return thread;
    }
}
