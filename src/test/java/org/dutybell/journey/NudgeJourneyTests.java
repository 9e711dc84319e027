package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A school is left in peace at the weekend, hears three times what it missed, and not too often on one day. */
@ParameterizedClass
@EnumSource(Database.class)
class NudgeJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final String DRILL = "开展当月不同主题安全演练";
    private static final String MEETING = "召开安全稳定形势分析会";

    @Parameter
    Database database;

    @Test
    void whatFallsOnASundayComesOnMondayMorningInOneMessage() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 26), database)) {
            bureau.at("20:00");
            var drill = bureau.open("school-drill", "school-01");

            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.on(LocalDate.of(2027, 3, 28), "12:00");
            assertThat(drill.nudge("3d")).satisfies(held -> {
                assertThat(held.result()).isEqualTo(ReminderResult.WAITING);
                assertThat(held.heldReason()).isEqualTo("a day off");
                assertThat(held.heldUntil()).isEqualTo(Instant.parse("2027-03-28T23:00:00Z"));
            });
            group.expectsNothing(DRILL);

            bureau.on(LocalDate.of(2027, 3, 29), "07:05");
            assertThat(group.expects(DRILL, MEETING, "责任清单第 7.7 条", "截止，尚未完成").text())
                    .containsOnlyOnce(DRILL);
            assertThat(drill.nudge("3d").result()).isEqualTo(ReminderResult.SENT);
        }
    }

    @Test
    void theEveningIsQuietAndAMakeUpSaturdayIsNot() {
        try (Bureau bureau = Bureau.opensOn(
                LocalDate.of(2026, 10, 9), database, Map.of("dutybell.reminder.quiet-hours", "15:00-07:00"))) {
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.at("14:30");
            group.expects(PATROL, "截止，尚未完成");
            group.expects(PATROL, "截止，尚未完成");
            bureau.at("20:00");
            group.expectsNothing(PATROL);

            bureau.on(LocalDate.of(2026, 10, 10), "07:20");
            group.expects(PATROL, "截止，尚未完成");
        }
    }

    @Test
    void whatWasMissedIsRemindedThreeTimesAndNoMore() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 31), database)) {
            bureau.at("18:00");
            var drill = bureau.open("school-drill", "school-01");
            var group = bureau.phoneOf("u-school01-li").in("school-01");

            bureau.on(LocalDate.of(2027, 4, 1), "09:00");
            group.expects(DRILL, "逾期后第 1 次提醒（最多 3 次）");
            bureau.on(LocalDate.of(2027, 4, 2), "09:00");
            group.expects(DRILL, "逾期后第 2 次提醒");
            bureau.on(LocalDate.of(2027, 4, 5), "09:00");
            group.expectsNothing(DRILL, "逾期后第 3 次提醒");
            bureau.on(LocalDate.of(2027, 4, 6), "09:00");
            group.expects(DRILL, "逾期后第 3 次提醒");
            bureau.on(LocalDate.of(2027, 4, 9), "09:00");
            group.expectsNothing(DRILL, "逾期后第");

            assertThat(drill.nudge("overdue-3").result()).isEqualTo(ReminderResult.SENT);
        }
    }

    @Test
    void aSchoolThatHeardEnoughHearsTheRestWithTheNextThatCannotWait() {
        try (Bureau bureau =
                Bureau.opensOn(LocalDate.of(2027, 3, 1), database, Map.of("dutybell.reminder.most-a-day", "1"))) {
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.at("12:00");
            group.expects(PATROL);
            group.expectsNothing(DRILL);
            var drill = bureau.open("school-drill", "school-01");
            assertThat(drill.nudge("opens").heldReason()).isEqualTo("enough reminders today");

            bureau.at("16:30");
            group.expects(PATROL, DRILL, MEETING);
            assertThat(drill.nudge("opens").result()).isEqualTo(ReminderResult.SENT);
        }
    }

    @Test
    void theMorningDigestTellsWhatOpensSoThatNoSingleMessageDoes() {
        try (Bureau bureau =
                Bureau.opensOn(LocalDate.of(2027, 3, 1), database, Map.of("dutybell.digest.morning.enabled", "true"))) {
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.at("07:30");
            assertThat(group.expects("今日履责", "今天截止", PATROL, "今天开始办理", DRILL, "第 7.7 条")
                            .text())
                    .containsOnlyOnce(PATROL)
                    .containsOnlyOnce(DRILL);
            bureau.at("09:00");
            group.expectsNothing(DRILL);
            var drill = bureau.open("school-drill", "school-01");
            assertThat(drill.nudge("opens").result()).isEqualTo(ReminderResult.SENT);

            bureau.at("16:30");
            group.expects(PATROL, "截止，尚未完成");
            group.says("#" + bureau.open("school-patrol", "school-01").code() + " 困难：缺少人手");
            bureau.on(LocalDate.of(2027, 3, 6), "12:00");
            group.expectsNothing("今日履责", "3月6日");
        }
    }
}
