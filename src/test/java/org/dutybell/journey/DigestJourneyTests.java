package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A headmaster and a leader read on Monday morning how things stand. */
@ParameterizedClass
@EnumSource(Database.class)
class DigestJourneyTests {

    private static final String DIGEST = "本周履责情况";

    @Parameter
    Database database;

    @Test
    void leadersReadOnMondayHowThingsStand() {
        try (Bureau bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 5), database, Map.of("dutybell.public-url", "https://duty.example.cn"))) {
            bureau.at("20:00");
            var headmaster = bureau.phoneOf("u-school01-zhang").privately();
            var safetyLead = bureau.phoneOf("u-lead-lin").privately();
            headmaster.expectsNothing(DIGEST);

            bureau.on(LocalDate.of(2027, 3, 8), "08:40");

            assertThat(headmaster
                            .expects(DIGEST, "第一中学", "逾期未办", "每日校园巡查", "系统自检")
                            .text())
                    .contains("https://duty.example.cn/");
            assertThat(safetyLead.expects(DIGEST, "我督管的单位").text().split("\n\n"))
                    .as("lines")
                    .hasSizeLessThan(29);
            headmaster.expectsNothing(DIGEST);
        }
    }

    @Test
    void leadersReadTheirWeekThoughTheMorningDigestsCannotBeWritten() {
        try (Bureau bureau =
                Bureau.opensOn(LocalDate.of(2027, 3, 5), database, Map.of("dutybell.digest.morning.enabled", "true"))) {
            bureau.at("20:00");
            var headmaster = bureau.phoneOf("u-school01-zhang").privately();
            JdbcClient jdbc = bureau.bean(JdbcClient.class);
            jdbc.sql("delete from digest_line").update();
            jdbc.sql("alter table digest_line add column unwritten int not null")
                    .update();

            bureau.on(LocalDate.of(2027, 3, 8), "08:40");

            headmaster.expects(DIGEST, "第一中学");
            headmaster.expectsNothing("今日履责", "3月8日");
        }
    }
}
