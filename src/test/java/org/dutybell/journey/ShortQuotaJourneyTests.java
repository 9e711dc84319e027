package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.notification.Budget;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month in which most of the quota is used up. */
@ParameterizedClass
@EnumSource(Database.class)
class ShortQuotaJourneyTests {

    private static final String INSPECTION = "半月集中安全检查与隐患排查";

    @Parameter
    Database database;

    @Test
    void sendsOnlyTheLastNudgeOfAnObligation() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 11), database)) {
            uses(bureau, 4100);
            assertThat(bureau.bean(Budget.class).isSaving()).isTrue();
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.at("09:30");
            var inspection = bureau.open("school-inspection", "school-01");

            bureau.on(LocalDate.of(2027, 3, 15), "09:30");

            assertThat(inspection.nudge("3d")).satisfies(left -> {
                assertThat(left.result()).isEqualTo(ReminderResult.SUPPRESSED);
                assertThat(left.reason()).isEqualTo("saving quota");
            });
            assertThat(inspection.nudge("due").result()).isEqualTo(ReminderResult.SENT);
            group.expects(INSPECTION);
            assertThat(bureau.sandbox().page("/obligations/" + inspection.view().id()))
                    .contains("为节省钉钉额度");
        }
    }

    private static void uses(Bureau bureau, int calls) {
        bureau.bean(JdbcClient.class)
                .sql("insert into dingtalk_usage (in_month, purpose, calls, messages)"
                        + " values ('2027-03', 'DIGEST', :calls, 0)")
                .param("calls", calls)
                .update();
    }
}
