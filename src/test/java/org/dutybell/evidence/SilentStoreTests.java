package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

/** A store that does not answer costs a minute each time it is asked: a pass asks once and goes on another time. */
class SilentStoreTests {

    private static final Instant LATER = Store.NOW.plus(Duration.ofDays(2));

    @TempDir
    Path dir;

    private final List<String> asked = new ArrayList<>();
    private Store store;

    @BeforeEach
    void receivesThree() {
        store = new Store(dir);
        for (int i = 1; i <= 3; i++) {
            store.stored(Scene.jpeg(Scene.of(i)), "m" + i);
        }
    }

    @Test
    void isAskedOnceWhenFilesAreToGo() {
        Erasure erasure = store.erasure(new Silent());
        erasure.toDecide(LATER, 10).forEach(picture -> erasure.erase(picture, Erasure.Because.NEVER_HANDED_IN, LATER));

        assertThat(erasure.removeFiles(LATER)).isZero();

        assertThat(asked).hasSize(1);
        assertThat(store.erasure(new FolderFiles(dir)).removeFiles(LATER)).isEqualTo(3);
    }

    @Test
    void isAskedOnceWhenFilesAreCompared() {
        assertThat(store.check(new Silent()).run(LATER)).isZero();

        assertThat(asked).hasSize(1);
    }

    private final class Silent implements EvidenceFiles {

        @Override
        public void write(String path, byte[] bytes) {
            throw silent(path);
        }

        @Override
        public boolean exists(String path) {
            throw silent(path);
        }

        @Override
        public Resource content(String path) {
            throw silent(path);
        }

        @Override
        public void delete(String path) {
            throw silent(path);
        }

        private UncheckedIOException silent(String path) {
            asked.add(path);
            return new UncheckedIOException(new IOException("No answer"));
        }
    }
}
