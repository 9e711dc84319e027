package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One picture must not stop the engine. */
@Timeout(60)
class PictureDecoderTests {

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void givesUpOnAPictureThatTakesTooLong() {
        assertThat(decoded(decoder(1, LONG, MOMENT), endless())).isEqualTo(new Decoded.TooSlow());
    }

    @Test
    void stopsTheWorkOnIt() throws InterruptedException {
        DecodingPlaces places = new DecodingPlaces(1, LONG, MOMENT);
        assertThat(decoded(new PictureDecoder(places), endless())).isEqualTo(new Decoded.TooSlow());

        assertThat(places.take()).as("its place is free again").isTrue();
    }

    @Test
    void doesNotWaitForAPlaceForEver() {
        PictureDecoder busy = decoder(0, MOMENT, LONG);

        assertThat(decoded(busy, Pictures.jpeg())).as("kept, without a copy").isEqualTo(new Decoded.NoPlace());
    }

    @Test
    void givesItsPlaceBack() {
        PictureDecoder decoder = decoder(1, LONG, LONG);

        assertThat(decoded(decoder, Pictures.jpeg())).isInstanceOf(Decoded.Pixels.class);
        assertThat(decoded(decoder, new byte[] {1, 2, 3})).isEqualTo(new Decoded.Damaged());
        assertThat(decoded(decoder, Pictures.jpeg())).isInstanceOf(Decoded.Pixels.class);
    }

    /** About a minute of work; the inspector does not let it pass. */
    private static byte[] endless() {
        return HostileFiles.withScans(HostileFiles.inPasses(3000, 3000), 3000);
    }

    private static PictureDecoder decoder(int places, Duration wait, Duration work) {
        return new PictureDecoder(new DecodingPlaces(places, wait, work));
    }

    private static Decoded decoded(PictureDecoder decoder, byte[] jpeg) {
        return decoder.decode(new Inspection.Good(PictureType.JPEG, 120, 80), jpeg, Turn.NONE);
    }
}
