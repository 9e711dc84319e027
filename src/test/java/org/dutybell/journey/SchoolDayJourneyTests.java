package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.notification.Budget;
import org.dutybell.obligation.ObligationState;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** School days in March 2027, each story at a school of its own. */
@ParameterizedClass
@EnumSource(Database.class)
class SchoolDayJourneyTests {

    private static final String PATROL = "每日校园巡查";

    /** Before the day's first message. */
    private static final String EARLY = "06:50";

    private static Bureau bureau;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void opens(Database database) {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), database);
    }

    @AfterParameterizedClassInvocation
    static void closes() {
        bureau.close();
    }

    @Test
    void answersAReminderWithAPhoto() {
        bureau.nextWeekdayAt(EARLY);
        var li = bureau.phoneOf("u-school01-li").in("school-01");
        bureau.at("07:30");
        var reminder = li.expects(PATROL);
        assertThat(reminder.mentions()).contains("u-school01-li");

        var code = Phone.codeOf(PATROL, reminder);
        li.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录", "照片 1 张");

        bureau.at("16:30");
        li.expectsNothing(PATROL);
        assertThat(bureau.sandbox().page("/?unit=school-01&state=FULFILLED")).contains(code);
    }

    @Test
    void forecastsWhatTheMonthWillCostFromWhatIsPlanned() {
        bureau.nextWeekdayAt(EARLY);
        var chat = bureau.phoneOf("u-school01-li").in("school-01");
        var before = bureau.bean(Budget.class).thisMonth().messages();
        assertThat(before.forecast()).isGreaterThan(before.used() + 100);

        bureau.at("07:30");
        chat.expects(PATROL);

        var after = bureau.bean(Budget.class).thisMonth();
        assertThat(after.messages().used()).isGreaterThan(before.used());
        assertThat(after.byKind()).extracting(Budget.Use::purpose).contains("REMINDER");
    }

    @Test
    void answersAReminderByQuotingIt() {
        bureau.nextWeekdayAt(EARLY);
        var chen = bureau.phoneOf("u-school02-chen").in("school-02");
        bureau.at("07:30");
        var reminder = chen.expects(PATROL);
        var code = Phone.codeOf(PATROL, reminder);

        var receipt = chen.quotes(reminder, "校门和食堂都看过了", 1).expects(code, "已记录", "照片 1 张");

        assertThat(receipt.mentions()).containsExactly("u-school02-chen");
        assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        bureau.at("16:30");
        chen.expectsNothing(PATROL);
        assertThat(bureau.sheetOf(code).nudge("2h").result()).isEqualTo(ReminderResult.SUPPRESSED);
    }

    @Test
    void answersInThePrivateChat() {
        bureau.nextWeekdayAt(EARLY);
        var huang = bureau.phoneOf("u-school03-huang");
        var group = huang.in("school-03");
        var bot = huang.privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));

        bot.saysWithPhoto("#" + code + " 巡查完毕").expects(code, "已记录", "照片 1 张");

        assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        group.expectsNothing(code);
    }

    @Test
    void tellsTheNextLeaderEachDayUntilAPatrolIsDone() {
        bureau.nextWeekdayAt(EARLY);
        var group = bureau.phoneOf("u-school04-sun").in("school-04");
        var headmaster = bureau.phoneOf("u-school04-xu").privately();
        var office = bureau.phoneOf("u-equipment-luo").privately();
        var safetyOffice = bureau.phoneOf("u-safety-qin").privately();
        var safetyLead = bureau.phoneOf("u-lead-lin").privately();
        var principal = bureau.phoneOf("u-lead-zhou").privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));

        bureau.at("19:59");
        headmaster.expectsNothing(code);
        bureau.at("20:01");
        headmaster.expects(code, PATROL, "第 1 次告知");
        bureau.nextDayAt("19:59");
        headmaster.expectsNothing(code);
        office.expectsNothing(code);
        bureau.at("20:01");
        office.expects(code, "第 2 次告知");
        safetyOffice.expects(code, "第 2 次告知");
        bureau.nextDayAt("20:01");
        safetyLead.expects(code, "第 3 次告知");
        principal.expectsNothing(code);
        bureau.nextDayAt("20:01");
        principal.expects(code, "第 4 次告知");
        Stream.of(headmaster, office, safetyOffice, safetyLead).forEach(leader -> leader.expectsNothing(code));

        group.saysWithPhoto("#" + code + " 已补巡查").expects(code, "已记录", "比截止时间晚 3天");

        List.of(headmaster, office, safetyOffice, safetyLead, principal)
                .forEach(leader -> leader.expects(code, "无需再跟进"));
        bureau.nextDayAt("20:01");
        principal.expectsNothing(code);
    }

    @Test
    void goesNoFurtherOnceAMissIsMadeGood() {
        bureau.nextWeekdayAt(EARLY);
        var group = bureau.phoneOf("u-school05-guo").in("school-05");
        var headmaster = bureau.phoneOf("u-school05-zhu").privately();
        var office = bureau.phoneOf("u-basic-feng").privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));
        bureau.at("20:01");
        headmaster.expects(code);

        group.saysWithPhoto("#" + code + " 已补").expects(code, "已记录", "晚");

        headmaster.expects(code, "无需再跟进");
        bureau.nextDayAt("20:01");
        office.expectsNothing(code);
        headmaster.expectsNothing(code);
    }
}
