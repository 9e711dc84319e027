package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** What begins with "good" is a picture whatever else it holds, what begins with "fine" a document or video; nothing else is taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTests {

    @TempDir
    static Path dir;

    private Path folder;
    private Path kept;
    private Store store;

    @BeforeAll
    void make() throws IOException {
        folder = Files.createDirectory(dir.resolve("hostile"));
        kept = dir.resolve("kept");
        new HostileFiles(folder).make();
        store = new Store(kept);
    }

    @AfterAll
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(60)
    void areStoredAsNothingTheyAreNot(String name) throws IOException {
        long before = store.rows();

        Intake intake = store.receive(Files.readAllBytes(folder.resolve(name)), name);

        if (name.startsWith("good")) {
            assertShownAsPlainPixels(((Intake.Stored) intake).file());
        } else if (name.startsWith("fine") || name.startsWith("garbled") && intake instanceof Intake.Stored) {
            assertHandedOutAsItCame(((Intake.Stored) intake).file(), name);
        } else {
            assertThat(intake).as(name).isInstanceOf(Intake.NotTaken.class);
            assertThat(store.rows()).isEqualTo(before);
        }
    }

    @Test
    void leaveNoHalfFileBehind() throws IOException {
        store.receive(Files.readAllBytes(folder.resolve("good-with-zip-behind.jpg")), "once more");

        try (Stream<Path> files = Files.walk(kept)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().matches(".*/[0-9a-f]{64}(\\.view|\\.small)?\\.(jpg|png|gif)"));
        }
    }

    /** Under the ending of what it is, and never as something to look at. */
    private void assertHandedOutAsItCame(StoredFile file, String name) throws IOException {
        assertThat(file.downloadName()).endsWith(name.substring(name.lastIndexOf('.')));
        assertThat(file.kind()).isNotEqualTo(EvidenceKind.PHOTO);
        assertThat(store.evidence().copy(file, CopySize.VIEW)).isEmpty();
        assertThat(store.evidence().content(file).getContentAsByteArray())
                .isEqualTo(Files.readAllBytes(folder.resolve(name)));
    }

    private void assertShownAsPlainPixels(StoredFile picture) throws IOException {
        byte[] copy =
                store.evidence().copy(picture, CopySize.VIEW).orElseThrow().getContentAsByteArray();
        BufferedImage pixels = Pictures.read(copy);
        assertThat(Math.max(pixels.getWidth(), pixels.getHeight())).isLessThanOrEqualTo(CopySize.VIEW.side());
        assertThat(copy.length).isLessThan(1_000_000);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\003\004", "%PDF");
    }
}
