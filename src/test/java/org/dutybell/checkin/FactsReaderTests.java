package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.ObligationView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Thursday, 18 March 2027, 10:00. */
class FactsReaderTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                已巡查，无隐患                        | none
                未发现安全隐患                        | none
                没有发现问题                          | none
                零隐患                                | none
                均無異常                              | none
                no hazards found                      | none
                发现隐患2处：东门灯坏、灭火器过期     | 发现隐患2处：东门灯坏、灭火器过期
                食堂无隐患，宿舍发现消防栓漏水1处     | 发现消防栓漏水1处
                查出隐患三处，限期整改                | 查出隐患三处，限期整改
                隐患1处，已上报                       | 隐患1处，已上报
                已巡查                                |
                会上研究了隐患排查                    |
                """)
    void readsHazards(String text, String expected) {
        String hazards = FactsReader.hazards(text);

        assertThat(hazards == null ? null : hazards.isEmpty() ? "none" : hazards)
                .isEqualTo(expected);
    }

    /** The window of the meeting is 1 to 31 March, 8:00 both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                昨天下午两点开了例会      | 2027-03-17T14:00
                3月15日上午9点召开例会    | 2027-03-15T09:00
                3月15日召开例会           | 2027-03-15T12:00
                昨晚七点开了会            | 2027-03-17T19:00
                今天9:30开了会            | 2027-03-18T09:30
                周一开的会                | 2027-03-15T12:00
                例会已召开                |
                今天例会已召开            |
                今天下午三点开会          |
                2月26日召开例会           |
                3月20日召开例会           |
                15日和16日各开一次        |
                本月例会已召开            |
                """)
    void readsWhenItWasDone(String text, String expected) {
        ObligationView meeting = AnObligation.coded(1, "M8PQ")
                .kind(DutyKind.MEETING)
                .from(Instant.parse("2027-03-01T00:00:00Z"), Instant.parse("2027-03-31T00:00:00Z"))
                .build();

        Instant done = FactsReader.read(text, meeting, Say.MORNING, ZONE).done();

        assertThat(done == null ? null : LocalDateTime.ofInstant(done, ZONE).toString())
                .isEqualTo(expected);
    }
}
