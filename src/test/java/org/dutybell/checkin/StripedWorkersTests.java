package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StripedWorkersTests {

    private final StripedWorkers workers = new StripedWorkers();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        release.countDown();
        workers.destroy();
    }

    @Test
    void keepsTheOrderOfOnePerson() throws InterruptedException {
        List<Integer> done = new CopyOnWriteArrayList<>();
        CountDownLatch all = new CountDownLatch(100);

        IntStream.range(0, 100)
                .forEach(number -> workers.submit("lina", () -> {
                    done.add(number);
                    all.countDown();
                }));

        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done).isSorted();
    }

    @Test
    void dropsWhatIsTooMuchWithoutFailing() {
        workers.submit("lina", this::block);

        IntStream.range(0, 1000).forEach(number -> workers.submit("lina", () -> {}));
    }

    private void block() {
        try {
            release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
