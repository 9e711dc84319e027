package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

class CopiesTests {

    @TempDir
    Path dir;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(dir);
    }

    @ParameterizedTest
    @CsvSource({"jpg", "png", "gif", "bmp"})
    void areScaledToWhatIsShown(String format) {
        StoredFile picture = store.stored(Pictures.encoded(Pictures.halfRed(2400, 1600), format));

        assertThat(size(picture, CopySize.VIEW)).isEqualTo("1600x1067");
        assertThat(size(picture, CopySize.SMALL)).isEqualTo("320x213");
    }

    @Test
    void leaveASmallPictureAsSmallAsItIs() {
        assertThat(size(store.stored(Pictures.png()), CopySize.VIEW)).isEqualTo("120x80");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 320x160, 160, 20", "2, 320x160, 160, 20", "3, 320x160, 160, 140", "4, 320x160, 160, 140",
        "5, 160x320, 20, 160", "6, 160x320, 140, 160", "7, 160x320, 140, 160", "8, 160x320, 20, 160"
    })
    void standUprightAsThePhoneWasHeld(int note, String size, int redX, int redY) {
        byte[] photo = Exif.orientation(Pictures.encoded(Pictures.halfRed(800, 400), "jpg"), note);
        StoredFile picture = store.stored(photo);

        assertThat(size(picture, CopySize.SMALL)).isEqualTo(size);
        Color red = new Color(read(picture, CopySize.SMALL).getRGB(redX, redY));
        assertThat(red.getRed() - red.getGreen()).isGreaterThan(150);
    }

    @Test
    void tellNoPosition() throws IOException {
        StoredFile picture = store.stored(Exif.position(Pictures.jpeg(), "LIZHUANG"));

        assertThat(text(store.evidence().content(picture))).contains("LIZHUANG");
        for (CopySize size : CopySize.values()) {
            assertThat(text(store.evidence().copy(picture, size).orElseThrow())).doesNotContain("LIZHUANG", "Exif");
        }
    }

    @Test
    void areMadeAgainWhenTheyAreMissing() throws IOException {
        StoredFile picture = store.stored(Pictures.jpeg());
        byte[] original = store.evidence().content(picture).getContentAsByteArray();
        FileSystemUtils.deleteRecursively(dir);
        new FolderFiles(dir).write(picture.path(), original);

        assertThat(size(picture, CopySize.SMALL)).isEqualTo("120x80");
    }

    @Test
    void areNotThereForWhatJavaCannotRead() {
        StoredFile picture = store.stored(Pictures.heic());

        assertThat(picture.viewable()).isFalse();
        assertThat(store.evidence().copy(picture, CopySize.VIEW)).isEqualTo(Optional.empty());
    }

    private String size(StoredFile picture, CopySize size) {
        BufferedImage copy = read(picture, size);
        return copy.getWidth() + "x" + copy.getHeight();
    }

    private BufferedImage read(StoredFile picture, CopySize size) {
        try {
            return Pictures.read(
                    store.evidence().copy(picture, size).orElseThrow().getContentAsByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.ISO_8859_1);
    }
}
