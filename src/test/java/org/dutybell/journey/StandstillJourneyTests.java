package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The service stands still from a Thursday evening to the Monday after. */
@ParameterizedClass
@EnumSource(Database.class)
class StandstillJourneyTests {

    private static final String INSPECTION = "半月集中安全检查与隐患排查";
    private static final String PATROL = "每日校园巡查";

    @Parameter
    Database database;

    @Test
    void catchesUpOnceAndMerged() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 11), database)) {
            bureau.at("06:30");
            bureau.at("20:30");
            var inspection = bureau.open("school-inspection", "school-01");

            bureau.standsStillUntil(LocalDate.of(2027, 3, 15), "08:50");
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            var headmaster = bureau.phoneOf("u-school01-zhang").privately();
            var office = bureau.phoneOf("u-health-tang").privately();
            var safetyLead = bureau.phoneOf("u-lead-lin").privately();
            bureau.at("08:55");

            assertThat(group.expects(INSPECTION, PATROL).text())
                    .as("both in one message, each once")
                    .containsOnlyOnce(INSPECTION)
                    .containsOnlyOnce(PATROL);
            group.expectsNothing(INSPECTION);
            assertThat(inspection.nudge("due").result()).isEqualTo(ReminderResult.SENT);
            assertThat(inspection.nudge("3d")).satisfies(left -> {
                assertThat(left.result()).isEqualTo(ReminderResult.SUPPRESSED);
                assertThat(left.reason()).contains("a later one was due");
            });

            headmaster.expects(PATROL, "3月12日", "第 1 次告知");
            office.expects(PATROL, "3月11日", "第 2 次告知");
            safetyLead.expectsNothing("3月11日", PATROL);
            bureau.nextDayAt("09:00");
            safetyLead.expects(PATROL, "3月11日", "第 3 次告知");
        }
    }
}
