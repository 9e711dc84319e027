package org.dutybell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpokenTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2027-03-15T00:00:00Z");

    @Test
    void saysSpansInTheLargerUnit() {
        assertThat(SpokenDuration.between(NOW, NOW.plus(Duration.ofDays(3)))).isEqualTo("3天");
        assertThat(SpokenDuration.between(NOW, NOW.plus(Duration.ofHours(47)))).isEqualTo("47小时");
        assertThat(SpokenDuration.between(NOW.plusSeconds(1200), NOW)).isEqualTo("20分钟");
        assertThat(SpokenDuration.between(NOW, NOW)).isEqualTo("1分钟");
    }

    @Test
    void namesTheYearOnlyWhenItIsAnother() {
        assertThat(ChineseTime.format(Instant.parse("2027-03-18T06:05:00Z"), NOW, SHANGHAI)).isEqualTo("3月18日 14:05");
        assertThat(ChineseTime.format(Instant.parse("2026-12-31T15:59:00Z"), NOW, SHANGHAI))
                .isEqualTo("2026年12月31日 23:59");
        assertThat(ChineseTime.format(Instant.parse("2026-12-31T16:00:00Z"), NOW, SHANGHAI)).isEqualTo("1月1日 00:00");
    }
}
