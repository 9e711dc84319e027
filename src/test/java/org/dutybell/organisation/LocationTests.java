package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTests {

    @ParameterizedTest
    @CsvSource({
        "30, 120, 30, 120, 0",
        // a minute of latitude is a nautical mile
        "30, 120, 30.0166667, 120, 1853",
        // a degree of longitude shrinks with the cosine of the latitude
        "60, 120, 60, 121, 55597",
        "0, 179.5, 0, -179.5, 111195",
        "0, 0, 0, 180, 20015087"
    })
    void tellsTheDistance(double north, double east, double otherNorth, double otherEast, int metres) {
        assertThat(new Location(north, east).metresTo(new Location(otherNorth, otherEast)))
                .isCloseTo(metres, Offset.offset(2));
    }

    @Test
    void readsWhatStandsInAFile() {
        assertThat(Location.parse("30.2520, 120.1700")).contains(new Location(30.252, 120.17));
        assertThat(Location.parse("-33.9,18.4")).contains(new Location(-33.9, 18.4));
        for (String none : new String[] {"", "30.25", "95, 120", "30, 181", "30, 120, 5", "north, east"}) {
            assertThat(Location.parse(none)).as(none).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNotOnEarth() {
        assertThatThrownBy(() -> new Location(91, 0)).hasMessageContaining("91.0, 0.0");
        assertThatThrownBy(() -> new Location(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Location(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
