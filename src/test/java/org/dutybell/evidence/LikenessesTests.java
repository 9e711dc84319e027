package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import org.dutybell.evidence.Scene.Edit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessesTests {

    @TempDir
    Path dir;

    private Store store;
    private StoredFile first;

    @BeforeEach
    void open() {
        store = new Store(dir);
        first = store.stored(jpeg(Scene.of(1)), "m1");
        store.stored(jpeg(Scene.of(2)), "m2");
    }

    @Test
    void findTheSameBytesOfAnotherMessageWhicheverCameFirst() {
        StoredFile again = store.stored(jpeg(Scene.of(1)), "m3");

        assertThat(store.likenesses().of(again)).containsExactly(new Likeness(first, true, 0, false));
        assertThat(store.likenesses().of(first)).containsExactly(new Likeness(again, true, 0, false));
    }

    @Test
    void findAnEditedPicture() {
        StoredFile edited = store.stored(jpeg(Edit.CHAT.of(Scene.of(1))), "m3");

        assertThat(store.likenesses().of(edited)).singleElement().satisfies(found -> {
            assertThat(found.other()).isEqualTo(first);
            assertThat(found.sameBytes()).isFalse();
            assertThat(found.mirrored()).isFalse();
        });
    }

    @Test
    void findAPictureInAMirror() {
        StoredFile mirrored = store.stored(jpeg(Edit.MIRRORED.of(Scene.of(1))), "m3");

        assertThat(store.likenesses().of(mirrored)).singleElement().satisfies(found -> {
            assertThat(found.other()).isEqualTo(first);
            assertThat(found.mirrored()).isTrue();
        });
    }

    @Test
    void nameTheNearestFirst() {
        StoredFile chat = store.stored(jpeg(Edit.WATERMARKED.of(Scene.of(1))), "m3");
        StoredFile again = store.stored(jpeg(Scene.of(1)), "m4");

        assertThat(store.likenesses().of(again)).extracting(Likeness::other).containsExactly(first, chat);
    }

    @Test
    void leaveOutPicturesOfTheSameMessage() {
        StoredFile burst = store.stored(jpeg(Edit.DARKER.of(Scene.of(1))), "m1");

        assertThat(store.likenesses().of(burst)).isEmpty();
    }

    @Test
    void findAPictureForWhichNoPlaceWasFreeOnceItWasLookedAt() {
        byte[] edited = jpeg(Edit.CHAT.of(Scene.of(1)));
        StoredFile late = ((Intake.Stored) store.crowded().receive(edited, "", "lina", "m3", Store.NOW)).file();
        assertThat(store.likenesses().of(late)).as("it has no look yet").isEmpty();
        assertThat(store.crowded().catchUp(Store.NOW)).as("still no place").isZero();
        assertThat(store.evidence().catchUp(Store.NOW)).as("not at once again").isZero();

        assertThat(store.evidence().catchUp(Store.NOW.plus(Duration.ofMinutes(5))))
                .isEqualTo(1);

        assertThat(store.likenesses().of(late)).extracting(Likeness::other).containsExactly(first);
        assertThat(store.evidence().catchUp(Store.NOW.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void findNothingElse() {
        assertThat(store.likenesses().of(store.stored(jpeg(Scene.of(3)), "m3"))).isEmpty();
    }

    private static byte[] jpeg(BufferedImage picture) {
        return Pictures.encoded(picture, "jpg");
    }
}
