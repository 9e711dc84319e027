package org.dutybell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Thursday, 18 March 2027. */
class PastDaysTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 18);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                昨天下午开了例会          | 2027-03-17
                昨晚巡查                  | 2027-03-17
                前天的补上                | 2027-03-16
                今天巡查完成              | 2027-03-18
                3月15日召开               | 2027-03-15
                ３月１５号召开            | 2027-03-15
                三月十五日召开            | 2027-03-15
                12月30日召开              | 2026-12-30
                2027-03-12 召开           | 2027-03-12
                15号开的会                | 2027-03-15
                28号开的会                | 2027-02-28
                周一开的会                | 2027-03-15
                上周五开的会              | 2027-03-12
                本周三开的会              | 2027-03-17
                上半月检查完成            | 2027-03-01..2027-03-15
                3月下半月检查             | 2027-03-16..2027-03-31
                上个月的例会              | 2027-02-01..2027-02-28
                2月例会                   | 2027-02-01..2027-02-28
                2月份例会                 | 2027-02-01..2027-02-28
                本月演练                  | 2027-03-01..2027-03-31
                一季度检查                | 2027-01-01..2027-03-31
                本季度检查                | 2027-01-01..2027-03-31
                上季度检查                | 2026-10-01..2026-12-31
                上周巡查                  | 2027-03-08..2027-03-14
                2月30日召开               |
                计划4月5日整改            |
                3月25日前整改             |
                检查了3号楼               |
                检查12处                  |
                """)
    void looksBack(String text, String expected) {
        assertThat(PastDays.read(text, TODAY).stream().map(PastDaysTests::said).toList())
                .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected));
    }

    private static String said(SaidSpan span) {
        return span.isDay() ? span.from().toString() : span.from() + ".." + span.to();
    }
}
