package org.dutybell.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutybell.checkin.Whereabouts.At;
import org.dutybell.checkin.Whereabouts.Unavailable;
import org.dutybell.organisation.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFormTests {

    @Test
    void readsWhatThePhoneSays() {
        assertThat(new PlaceForm("30.25", "120.17", "35", "yes").read())
                .isEqualTo(new At(new Location(30.25, 120.17), 35));
        assertThat(new PlaceForm("30.25", "120.17", null, null).read())
                .isEqualTo(new At(new Location(30.25, 120.17), 0));
        assertThat(new PlaceForm("", "", "", "yes").read()).isEqualTo(new Unavailable());
    }

    @ParameterizedTest
    @CsvSource({
        ",,",
        "'','',''",
        "north,east,35",
        "91,120,35",
        "NaN,120,35",
        "30,1e999,35",
        "30,120,far",
        "'30;drop table','120','1'"
    })
    void takesNothingFromWhatCannotBeRead(
            @Nullable String latitude, @Nullable String longitude, @Nullable String accuracy) {
        assertThat(new PlaceForm(latitude, longitude, accuracy, null).read()).isNull();
    }

    @Test
    void believesNoAccuracyBeyondReason() {
        assertThat(new PlaceForm("30", "120", "-5", null).read()).isEqualTo(new At(new Location(30, 120), 0));
        assertThat(new PlaceForm("30", "120", "NaN", null).read()).isEqualTo(new At(new Location(30, 120), 0));
        assertThat(new PlaceForm("30", "120", "1e99", null).read()).isEqualTo(new At(new Location(30, 120), 100_000));
    }
}
