package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.dutybell.evidence.Scene.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well it tells over many pictures is measured by {@link LookBenchmark}. */
class LookTests {

    private static final int SCENES = 8;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MIRRORED")
    void staysNearWhateverIsDoneToAPicture(Edit edit) {
        int found = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            BufferedImage picture = Scene.of(scene);
            found += look(edit.of(picture)).distance(look(picture)) <= Likeness.MOST_DISTANT ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(edit == Edit.CROPPED_5_PERCENT ? SCENES - 2 : SCENES - 1);
    }

    @Test
    void knowsAPictureInAMirror() {
        Look picture = look(Scene.of(1));

        assertThat(look(Edit.MIRRORED.of(Scene.of(1))).distance(picture.mirrored()))
                .isLessThanOrEqualTo(2);
        assertThat(picture.mirrored().mirrored()).isEqualTo(picture);
    }

    @Test
    void isFarFromThatOfAnotherPlace() {
        for (int scene = 1; scene < SCENES; scene++) {
            assertThat(look(Scene.of(scene)).distance(look(Scene.of(0)))).isGreaterThan(Likeness.MOST_DISTANT);
        }
    }

    @Test
    void isNotThereForAPictureThatShowsNothing() {
        assertThat(Look.of(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB)))
                .isEmpty();
    }

    @Test
    void comesInFourQuarters() {
        Look look = new Look(0xFFFF_0001_8000_1234L);

        assertThat(look.quarter(0)).isEqualTo(0x1234);
        assertThat(look.quarter(1)).isEqualTo(0x8000);
        assertThat(look.quarter(2)).isEqualTo(1);
        assertThat(look.quarter(3)).isEqualTo(0xFFFF);
    }

    private static Look look(BufferedImage picture) {
        return Look.of(picture).orElseThrow();
    }
}
