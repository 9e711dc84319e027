package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dutybell.cli.ForecastTotal;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** March 2027 at a bureau of sixty schools with a patrol each school day, where people answer on the phone page. */
class SixtySchoolsBenchmark {

    @TempDir
    Path folder;

    @Test
    void fitsTheStandardEditionInSaverMode() throws IOException {
        Path config = SixtySchools.in(folder);
        Cost forecast = ForecastTotal.of(config, "2027-03", "--answers", "page");
        System.out.println("sixty forecast " + forecast);

        QuotaMonth month = QuotaMonth.lived(config, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31), true);
        System.out.printf("sixty: %s, forecast %s%n", month, forecast);

        assertThat(month.counted()).isEqualTo(month.journal());
        assertThat(Edition.STANDARD.covers(month.journal())).isTrue();
        assertThat(month.open()).isLessThan(month.due() / 20);
        month.isNear(forecast);
    }
}
