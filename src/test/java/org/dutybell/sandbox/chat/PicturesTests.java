package org.dutybell.sandbox.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTests {

    @Test
    void forgetsTheOldestWhenTheRoomIsFull() {
        Pictures pictures = new Pictures(10);
        String first = pictures.keep(new byte[6]);
        String second = pictures.keep(new byte[6]);
        assertThat(pictures.bytes(first)).isEmpty();
        assertThat(pictures.bytes(second)).isPresent();
    }

    @Test
    void keepsOnePictureThatIsLargerThanTheRoom() {
        Pictures pictures = new Pictures(10);
        assertThat(pictures.bytes(pictures.keep(new byte[20]))).isPresent();
    }

    @Test
    void drawsADifferentPhotoEachTime() throws IOException {
        SamplePhotos samples = new SamplePhotos(Clock.fixed(Instant.parse("2027-01-04T00:00:00Z"), ZoneOffset.UTC));
        byte[] first = samples.draw();
        assertThat(first).isNotEqualTo(samples.draw());
        assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isEqualTo(960);
    }
}
