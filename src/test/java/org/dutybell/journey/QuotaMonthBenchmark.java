package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dutybell.cli.ForecastTotal;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Edition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** March 2027 at the sample bureau, its dearest month, with people who answer in the chat or on the phone page. */
class QuotaMonthBenchmark {

    private static final Path SAMPLE = Path.of("bot-config");

    @ParameterizedTest
    @ValueSource(strings = {"chat", "page"})
    void takesAtMostFortyPerCentOfTheStandardEdition(String where) {
        QuotaMonth month =
                QuotaMonth.lived(SAMPLE, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31), where.equals("page"));
        Cost forecast = ForecastTotal.of(SAMPLE, "2027-03", "--answers", where);
        System.out.printf("%s: %s, forecast %s%n", where, month, forecast);

        assertThat(month.counted()).isEqualTo(month.journal());
        assertThat(Edition.STANDARD.share(month.journal())).isLessThanOrEqualTo(0.4);
        assertThat(month.open()).isLessThan(month.due() / 20);
        month.isNear(forecast);
    }
}
