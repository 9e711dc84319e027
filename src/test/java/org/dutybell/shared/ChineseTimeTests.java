package org.dutybell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseTimeTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void tellsDayAndTimeInTheBureausZone() {
        assertThat(at("2027-03-18T06:05:00Z", "2027-01-01T00:00:00Z")).isEqualTo("3月18日 14:05");
    }

    @Test
    void tellsTheYearWhenItIsAnother() {
        assertThat(at("2026-12-31T15:59:00Z", "2026-12-31T16:00:00Z")).isEqualTo("2026年12月31日 23:59");
        assertThat(at("2026-12-31T16:00:00Z", "2026-12-31T16:00:00Z")).isEqualTo("1月1日 00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, 1分钟",
        "PT40M, 40分钟",
        "PT2H, 2小时",
        "PT2H5M, 2小时5分钟",
        "P2DT3H20M, 2天3小时",
        "P7D, 7天",
        "-PT90M, 1小时30分钟"
    })
    void tellsALengthByItsLargestUnits(Duration length, String words) {
        assertThat(ChineseTime.length(length)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-03, 2027-03-12, 3月3日–12日",
        "2027-03-03, 2027-03-03, 3月3日",
        "2027-03-30, 2027-04-02, 3月30日–4月2日",
        "2028-02-28, 2028-02-29, 2028年2月28日–29日",
        "2027-12-30, 2028-01-02, 2027年12月30日–2028年1月2日"
    })
    void tellsASpanOfDays(LocalDate from, LocalDate to, String words) {
        assertThat(ChineseTime.days(from, to, LocalDate.of(2027, 1, 1))).isEqualTo(words);
    }

    private static String at(String at, String now) {
        return ChineseTime.dayAndTime(Instant.parse(at), Instant.parse(now), ZONE);
    }
}
