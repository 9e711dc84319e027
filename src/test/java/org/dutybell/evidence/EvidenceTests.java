package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EvidenceTests {

    private static final Instant NOW = Store.NOW;

    @TempDir
    Path dir;

    private Store store;
    private Evidence evidence;

    @BeforeEach
    void openDatabase() {
        store = new Store(dir, DataSize.ofMegabytes(1));
        evidence = store.evidence();
    }

    @Test
    void keepsThePictureAsReceivedUnderItsHashInTheBureausMonth() throws IOException {
        byte[] bytes = Pictures.jpeg();

        StoredFile picture = stored(bytes, "m1");

        assertThat(picture.sha256()).matches("[0-9a-f]{64}");
        assertThat(picture.path()).isEqualTo("2027/04/" + picture.sha256() + ".jpg");
        assertThat(picture)
                .extracting(StoredFile::mediaType, StoredFile::width, StoredFile::height, StoredFile::person)
                .containsExactly("image/jpeg", 120, 80, "lina");
        assertThat(picture.receivedAt()).isEqualTo(NOW);
        assertThat(evidence.content(picture).getContentAsByteArray()).isEqualTo(bytes);
        assertThat(evidence.file(picture.id())).contains(picture);
    }

    @Test
    void storesTheSameBytesOfTheSameMessageOnce() {
        assertThat(stored(Pictures.jpeg(), "m1")).isEqualTo(stored(Pictures.jpeg(), "m1"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keepsOneFileForTheSameBytesInTwoMessages() throws IOException {
        StoredFile first = stored(Pictures.png(), "m1");
        StoredFile second = stored(Pictures.png(), "m2");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(files()).containsExactly(first.path());
        assertThat(evidence.files(List.of(second.id(), first.id()))).containsExactly(first, second);
    }

    @Test
    void absorbsARepeatAtTheSameMoment() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<StoredFile>> repeats = IntStream.range(0, 16)
                    .<Callable<StoredFile>>mapToObj(i -> () -> stored(Pictures.gif(), "m1"))
                    .toList();
            List<Future<StoredFile>> stored = pool.invokeAll(repeats);
            assertThat(stored)
                    .extracting(done -> done.get().id())
                    .containsOnly(stored.get(0).get().id());
        } finally {
            pool.shutdown();
        }
        assertThat(rows()).isEqualTo(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void storesNothingOfWhatIsNotAPicture() throws IOException {
        byte[] renamed = "巡查记录".getBytes(StandardCharsets.UTF_8);

        assertThat(evidence.receive(renamed, "", "lina", "m1", NOW)).isEqualTo(new Intake.NotTaken("text/plain"));
        assertThat(rows()).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void notesWhoFetchesAnOriginal() {
        evidence.handedOut(stored(Pictures.jpeg(), "m1"), "lina", "10.0.0.7", NOW);
        evidence.handedOut(stored(Pictures.jpeg(), "m1"), "lina", "10.0.0.7", NOW);

        assertThat(store.accesses()).containsExactly("1 lina 10.0.0.7", "1 lina 10.0.0.7");
    }

    @Test
    void storesNothingThatIsTooLarge() {
        assertThat(evidence.receive(new byte[1_048_577], "", "lina", "m1", NOW))
                .isEqualTo(new Intake.TooLarge(1_048_577, 1_048_576));
        assertThat(rows()).isZero();
    }

    private StoredFile stored(byte[] bytes, String messageId) {
        return store.stored(bytes, messageId);
    }

    private long rows() {
        return store.rows();
    }

    /** The originals. */
    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.walk(dir)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> dir.relativize(file).toString())
                    .filter(file -> !file.matches(".*\\.(view|small)\\.jpg"))
                    .toList();
        }
    }
}
