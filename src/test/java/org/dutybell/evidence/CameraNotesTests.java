package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraNotesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant RECEIVED = Instant.parse("2027-03-15T01:00:00Z");

    @Test
    void readsTheCaptureTimeInTheBureausZoneWhenTheCameraKnowsNone() {
        byte[] photo = Exif.taken(Pictures.jpeg(), "2027:03:15 08:10:00", null);

        assertThat(notes(photo).takenAt()).isEqualTo(Instant.parse("2027-03-15T00:10:00Z"));
    }

    @Test
    void followsTheOffsetOfTheCamera() {
        byte[] photo = Exif.taken(Pictures.jpeg(), "2027:03:15 08:10:00", "+00:00");

        assertThat(notes(photo).takenAt()).isEqualTo(Instant.parse("2027-03-15T08:10:00Z"));
    }

    @Test
    void readsHowThePhoneWasHeld() {
        assertThat(notes(Exif.orientation(Pictures.jpeg(), 6)).turn()).isEqualTo(new Turn(1, false));
    }

    @Test
    void knowsNothingOfAPictureWithoutNotes() {
        assertThat(notes(Pictures.jpeg())).isEqualTo(CameraNotes.NONE);
    }

    @Test
    void knowsNothingOfNotesThatAreDamaged() {
        byte[] circle = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 8};

        assertThat(notes(Exif.in(Pictures.jpeg(), circle))).isEqualTo(CameraNotes.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000:00:00 00:00:00",
                "0001:01:01 00:00:00",
                "1989:12:31 00:00:00",
                "2027:03:17 09:00:00",
                "9999:12:31 23:59:59",
                "10000:01:01 00:00:00",
                "99999:01:01 00:00:00"
            })
    void takesNoImpossibleTime(String time) {
        assertThat(notes(Exif.taken(Pictures.jpeg(), time, null)).takenAt()).isNull();
    }

    @Test
    void takesTheTimeOfAClockThatIsSomeHoursAhead() {
        assertThat(notes(Exif.taken(Pictures.jpeg(), "2027:03:16 08:00:00", null))
                        .takenAt())
                .isEqualTo(Instant.parse("2027-03-16T00:00:00Z"));
    }

    private static CameraNotes notes(byte[] photo) {
        return CameraNotes.of(PictureType.JPEG, photo, SHANGHAI, RECEIVED);
    }
}
