package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The beginning of March at the sample bureau; the whole month is {@code QuotaMonthBenchmark}. */
class QuotaWeekJourneyTests {

    private static final Path SAMPLE = Path.of("bot-config");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Test
    void twoDaysInTheChatAreCountedAsDingTalkCountsThem() {
        QuotaMonth days = QuotaMonth.lived(SAMPLE, MONDAY, MONDAY.plusDays(1), false);

        assertThat(days.counted()).isEqualTo(days.journal());
        assertThat(days.answers()).isPositive();
        assertThat(days.byInterface().get("robot/sendBySession")).isGreaterThanOrEqualTo(days.answers());
    }

    /** Forty per cent of the standard edition is 2,000 calls and 1,200 messages a month. */
    @Test
    void theFirstWeekOnThePhonePageIsCountedAsDingTalkCountsItAndCostsLittle() {
        QuotaMonth week = QuotaMonth.lived(SAMPLE, MONDAY, MONDAY.plusDays(6), true);

        assertThat(week.counted()).isEqualTo(week.journal());
        assertThat(week.answers()).isGreaterThan(100);
        assertThat(week.open()).isLessThan(week.due() / 20);
        assertThat(week.journal().calls()).isLessThan(2000 / 4);
        assertThat(week.journal().messages()).isLessThan(1200 / 4);
    }
}
