package org.dutybell.notification;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two workers that begin at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static int sum(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = threads.submit(() -> afterBoth(start, one));
            Future<Integer> second = threads.submit(() -> afterBoth(start, other));
            return first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int afterBoth(CyclicBarrier start, Callable<Integer> work) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        return work.call();
    }
}
