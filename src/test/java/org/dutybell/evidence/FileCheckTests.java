package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTests {

    private static final Instant RECEIVED = Store.NOW;
    private static final Instant TWO_DAYS_ON = RECEIVED.plus(Duration.ofDays(2));

    @TempDir
    Path dir;

    private Store store;
    private Path file;

    @BeforeEach
    void receives() {
        store = new Store(dir);
        file = dir.resolve(store.stored(Pictures.jpeg(), "m1").path());
        store.stored(Pictures.jpeg(), "m2");
    }

    @Test
    void comparesEachFileOnceInThirtyDays() {
        assertThat(compared(RECEIVED)).as("just hashed").isZero();
        assertThat(compared(TWO_DAYS_ON)).isPositive();
        assertThat(compared(TWO_DAYS_ON.plus(Duration.ofDays(29)))).isZero();
        assertThat(compared(TWO_DAYS_ON.plus(Duration.ofDays(31)))).isPositive();
        assertThat(store.findings()).isEmpty();
    }

    @Test
    void notesAFileThatIsGoneUntilItIsBack() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        compared(TWO_DAYS_ON);
        assertThat(store.findings()).containsExactly("1 MISSING", "2 MISSING");

        Files.write(file, bytes);
        compared(TWO_DAYS_ON.plus(Duration.ofHours(25)));

        assertThat(store.findings()).isEmpty();
    }

    @Test
    void notesAFileThatWasChanged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        compared(TWO_DAYS_ON);

        assertThat(store.findings()).containsExactly("1 CHANGED", "2 CHANGED");
    }

    @Test
    void saysNothingOfAFileThatCannotBeRead() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertThat(compared(TWO_DAYS_ON)).isZero();

        assertThat(store.findings()).isEmpty();
        assertThat(compared(TWO_DAYS_ON.plus(Duration.ofMinutes(1))))
                .as("not at once again")
                .isZero();
    }

    @Test
    void leavesOneThatWasFoundWantingAloneForAnHourWhenTheStoreIsSilent() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        compared(TWO_DAYS_ON);
        Files.createDirectory(file);
        Instant nextDay = TWO_DAYS_ON.plus(Duration.ofHours(25));
        compared(nextDay);
        Files.delete(file);
        Files.write(file, bytes);

        assertThat(compared(nextDay.plus(Duration.ofMinutes(1)))).isZero();
        assertThat(compared(nextDay.plus(Duration.ofMinutes(61)))).isPositive();
    }

    private int compared(Instant now) {
        return store.evidence().compareWithHashes(now);
    }
}
