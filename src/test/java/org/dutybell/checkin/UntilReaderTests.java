package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.dutybell.checkin.UntilReader.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them in a request; today is Thursday, 18 March 2027, due on the 19th. */
class UntilReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 18);
    private static final LocalDate DUE = LocalDate.of(2027, 3, 19);

    @ParameterizedTest
    @CsvSource({
        "到3月20日 停电, 2027-03-20",
        "至３月２０号停电, 2027-03-20",
        "3.20 停电, 2027-03-20",
        "到2027-03-20：停电, 2027-03-20",
        "2027年4月1日 停电, 2027-04-01",
        "1月5日 停电, 2027-01-05",
        "3天 停电, 2027-03-22",
        "三天 停电, 2027-03-22",
        "两周 停电, 2027-04-02",
        "到下周五 停电, 2027-03-26",
        "本周日 停电, 2027-03-21",
        "到明天 停电, 2027-03-19",
        "到3月20日前 停电, 2027-03-20"
    })
    void readsTheDayAndLeavesTheReason(String words, LocalDate day) {
        assertThat(UntilReader.read(words, TODAY, DUE)).contains(new Until(day, "停电"));
    }

    @ParameterizedTest
    @CsvSource({"停电", "到2月30日 停电", "到13月1日 停电", "到时候再说"})
    void findsNoDayWhereThereIsNone(String words) {
        assertThat(UntilReader.read(words, TODAY, DUE)).isEmpty();
    }

    @Test
    void takesADayEarlyInTheYearForTheNextOneInAutumn() {
        LocalDate autumn = LocalDate.of(2026, 11, 20);

        assertThat(UntilReader.read("到1月5日", autumn, autumn))
                .isEqualTo(Optional.of(new Until(LocalDate.of(2027, 1, 5), "")));
    }

    @Test
    void countsDaysFromTodayWhenItIsOverdue() {
        assertThat(UntilReader.read("3天", TODAY, LocalDate.of(2027, 3, 10)))
                .contains(new Until(LocalDate.of(2027, 3, 21), ""));
    }
}
