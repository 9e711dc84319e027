package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The headmaster has to look at what the deputy has done on Monday, and forgets it until Friday. */
@ParameterizedClass
@EnumSource(Database.class)
class ReviewJourneyTests {

    private static final String WAITS = "等您审核";

    @Parameter
    Database database;

    @TempDir
    Path folder;

    @Test
    void aReviewerIsRemindedOnceAnswersAndHearsNothingMore() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), database, config())) {
            var deputy = bureau.phoneOf("u-school01-li").privately();
            var headmaster = bureau.phoneOf("u-school01-zhang").privately();
            bureau.at("09:10");
            Sheet inspection = bureau.open("school-inspection", "school-01");
            deputy.saysWithPhoto("#" + inspection.code() + " 检查完成，无隐患").expects(inspection.code(), "已记录");
            bureau.on(LocalDate.of(2027, 3, 4), "08:40");
            headmaster.expectsNothing(WAITS);

            bureau.on(LocalDate.of(2027, 3, 5), "08:40");

            String told = headmaster
                    .expects("等您审核 1 项", "3月1日", inspection.code(), "退回")
                    .text();
            assertThat(told).contains("通过 " + inspection.code(), "https://duty.example.cn/reviews");
            bureau.at("08:50");
            headmaster.expectsNothing(WAITS);
            headmaster.says("通过 " + inspection.code()).expects(inspection.code(), "已审核通过");
            assertThat(inspection.state()).isEqualTo(ObligationState.FULFILLED);

            bureau.on(LocalDate.of(2027, 3, 8), "08:40");
            headmaster.expectsNothing(WAITS);
            deputy.expectsNothing(WAITS);
        }
    }

    private Map<String, String> config() {
        String inspection = """
                    due-at: "17:30"
                    evidence: { photos: 1, text: true }
                    reminders: half-month
                    escalation: standard

                  - code: school-bus-letter
                """;
        Map<String, String> config = new HashMap<>(ChangedSample.in(
                folder, "duties.yaml", inspection, inspection.replace("text: true", "text: true, review: all")));
        config.put("dutybell.public-url", "https://duty.example.cn");
        return config;
    }
}
