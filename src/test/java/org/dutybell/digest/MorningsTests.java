package org.dutybell.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorningsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void tellOfTheOpeningAndOfTheLastDays() {
        assertThat(telling("2027-03-01T08:30", "2027-03-31T17:30"))
                .containsExactly(
                        at("2027-03-01T07:10"),
                        at("2027-03-28T07:10"),
                        at("2027-03-29T07:10"),
                        at("2027-03-30T07:10"),
                        at("2027-03-31T07:10"));
    }

    @Test
    void tellOnceOfWhatOpensAndIsDueOnOneDay() {
        assertThat(telling("2027-03-01T07:00", "2027-03-01T18:00")).containsExactly(at("2027-03-01T07:10"));
    }

    @Test
    void tellNothingOfWhatIsOverBefore() {
        assertThat(telling("2027-02-28T22:00", "2027-03-01T06:00")).containsExactly(at("2027-02-28T07:10"));
    }

    private static List<Instant> telling(String opens, String due) {
        return Mornings.usual(ZONE).telling(at(opens), at(due)).toList();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
