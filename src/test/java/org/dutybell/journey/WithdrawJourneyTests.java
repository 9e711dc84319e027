package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.audit.SelfAudits;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;

/** What was reported by mistake is taken back from the phone. */
class WithdrawJourneyTests {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

    @Test
    void opensThePatrolAgainAndRemindsOfIt() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("07:30");
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            var colleague = bureau.phoneOf("u-school01-wang").in("school-01");
            var patrol = bureau.open("school-patrol", "school-01");
            group.saysWithPhoto("巡查完成，无隐患").expects(patrol.code(), "已记录");
            assertThat(patrol.state()).isEqualTo(ObligationState.FULFILLED);

            colleague.says("#" + patrol.code() + " 撤回").expects(patrol.code(), "只有本人可以撤回");
            group.says("撤回").expects(patrol.code(), "已撤回", "巡查完成，无隐患", "照片 1 张", "18:00 前办理", "还需要");

            assertThat(patrol.state()).isEqualTo(ObligationState.OPEN);
            assertThat(bureau.sandbox().page("/obligations/" + patrol.view().id()))
                    .contains("李红梅 于", "撤回，不再计数");
            bureau.at("17:30");
            group.expects("每日校园巡查", patrol.code());
            group.saysWithPhoto("#" + patrol.code() + " 巡查完成").expects(patrol.code(), "已记录");
            assertThat(patrol.state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(bureau.sandbox().page("/obligations/" + patrol.view().id()))
                    .doesNotContain("以前交过");
        }
    }

    @Test
    void isAMissAtOnceWhenTheDayIsOverAndIsEscalatedAgain() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("07:30");
            var bot = bureau.phoneOf("u-school01-li").privately();
            var headmaster = bureau.phoneOf("u-school01-zhang").privately();
            var patrol = bureau.open("school-patrol", "school-01");
            bot.saysWithPhoto("巡查完成，无隐患").expects(patrol.code(), "已记录");
            bureau.at("21:00");

            bot.says("撤回").expects(patrol.code(), "已撤回", "已经逾期", "补报");

            assertThat(patrol.state()).isEqualTo(ObligationState.MISSED);
            bureau.at("21:10");
            headmaster.expects(patrol.code(), "逾期");
        }
    }

    /** Who heard of the first miss hears of the second as well, and the self-audit finds nothing told twice. */
    @Test
    void isEscalatedOnceMoreWhenItWasMadeGoodAndTakenBack() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("07:30");
            var bot = bureau.phoneOf("u-school01-li").privately();
            var headmaster = bureau.phoneOf("u-school01-zhang").privately();
            var patrol = bureau.open("school-patrol", "school-01");
            bureau.at("20:01");
            headmaster.expects(patrol.code(), "第 1 次告知");
            bot.saysWithPhoto("#" + patrol.code() + " 补报巡查").expects(patrol.code(), "已记录");
            headmaster.expects(patrol.code(), "无需再跟进");

            bot.says("撤回").expects(patrol.code(), "已经逾期");
            bureau.at("20:20");

            headmaster.expects(patrol.code(), "逾期");
            bureau.nextDayAt("07:00");
            assertThat(bureau.bean(SelfAudits.class).of(TUESDAY.plusDays(1)))
                    .hasValueSatisfying(audit -> assertThat(audit.flaws()).isEmpty());
        }
    }

    @Test
    void isRefusedAfterADay() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("07:30");
            var bot = bureau.phoneOf("u-school01-li").privately();
            var patrol = bureau.open("school-patrol", "school-01");
            bot.saysWithPhoto("巡查完成，无隐患").expects(patrol.code(), "已记录");
            bureau.nextWeekdayAt("08:00");

            bot.says("撤回上一条").expects(patrol.code(), "超过", "更正");

            assertThat(patrol.state()).isEqualTo(ObligationState.FULFILLED);
        }
    }
}
