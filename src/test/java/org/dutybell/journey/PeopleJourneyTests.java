package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.StandIns;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People come and go: somebody is away, something is handed over, a post falls vacant and is filled. */
@ParameterizedClass
@EnumSource(Database.class)
class PeopleJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Map<String, String> ADMIN = Map.of("dutybell.admins", "safety-qin");

    @Parameter
    Database database;

    @Test
    void deputyIsRemindedInWhosePlaceAnswersAndTheActingLeaderHears() {
        try (Bureau bureau = Bureau.opensOn(MONDAY, database, ADMIN)) {
            away(bureau, "school03-huang", MONDAY, MONDAY.plusDays(11));
            away(bureau, "lead-lin", MONDAY.plusDays(1), MONDAY.plusDays(4));
            var wu = bureau.phoneOf("u-school03-wu").in("school-03");
            var gao = bureau.phoneOf("u-lead-gao").privately();
            var lin = bureau.phoneOf("u-lead-lin").privately();

            bureau.at("07:30");
            var reminder = wu.expects(PATROL, "（代 黄志鹏）");
            assertThat(reminder.mentions()).contains("u-school03-wu").doesNotContain("u-school03-huang");
            var code = Phone.codeOf(PATROL, reminder);
            assertThat(bureau.sandbox().page("/o/" + code)).contains("黄志鹏 2027-03-01 至 2027-03-12 公差，由 吴铁军 代理");
            wu.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);

            bureau.nextDayAt("23:00");
            bureau.nextDayAt("23:00");
            bureau.nextDayAt("23:00");
            gao.expects("（代 林静波）", PATROL, "逾期");
            lin.expectsNothing(PATROL);
        }
    }

    @Test
    void handedOverDutyGoesToTheDelegateWhoMayAnswer() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 22), database)) {
            var handed = new Delegation(
                    "leadership/member-2",
                    "safety-qin",
                    List.of("leaders-inspection"),
                    LocalDate.of(2027, 3, 22),
                    LocalDate.of(2027, 3, 25),
                    "集中培训",
                    "周明远");
            bureau.bean(StandIns.class).enter(handed, "console", now(bureau));
            // past the weekly digest
            bureau.on(LocalDate.of(2027, 3, 23), "09:00");
            var qin = bureau.phoneOf("u-safety-qin").privately();
            var xie = bureau.phoneOf("u-lead-xie").privately();

            bureau.on(LocalDate.of(2027, 3, 24), "09:00");
            var reminder = qin.expects(inspection(bureau), "（代 谢雨晴）");
            xie.expectsNothing(inspection(bureau));
            var code = Phone.codeOf(inspection(bureau), reminder);
            assertThat(bureau.sandbox().page("/o/" + code)).contains("由 秦志强 代办：集中培训（周明远 决定）");
            qin.saysWithPhoto("#" + code + " 检查了两所学校").expects(code, "已记录");
            assertThat(bureau.sheetOf(code).view().post()).isEqualTo("leadership/member-2");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        }
    }

    @Test
    void whatIsDueToAVacantPostWaitsIsToldOnceAndDeliveredOnceWhenItIsFilled() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 22), database, ADMIN)) {
            held(bureau, LocalDate.of(2027, 3, 21), null);
            var qin = bureau.phoneOf("u-safety-qin").privately();
            var xie = bureau.phoneOf("u-lead-xie").privately();

            var checks = bureau.phoneOf("u-safety-qin").privately();

            bureau.at("09:05");
            qin.expects("没有人可以接收", "岗位空缺");
            checks.expects("联系不上", "岗位空缺");
            bureau.on(LocalDate.of(2027, 3, 24), "09:00");
            qin.expectsNothing("没有人可以接收");
            xie.expectsNothing(inspection(bureau));
            var sheet = bureau.sheetOf(code(bureau));
            assertThat(sheet.nudge("7d").heldReason()).isEqualTo("the post is vacant");
            assertThat(bureau.sandbox().page("/o/" + code(bureau))).contains("暂留给", "岗位空缺");

            held(bureau, LocalDate.of(2027, 3, 21), LocalDate.of(2027, 3, 25));
            bureau.on(LocalDate.of(2027, 3, 25), "09:00");
            xie.expects(inspection(bureau), code(bureau));
            xie.expectsNothing(inspection(bureau));
            bureau.on(LocalDate.of(2027, 3, 26), "09:00");
            xie.expectsNothing(inspection(bureau));
            qin.expectsNothing("没有人可以接收");
        }
    }

    /** The post of 谢雨晴 until a day, and perhaps again from another. */
    private static void held(Bureau bureau, LocalDate until, LocalDate again) {
        Roster before = bureau.bean(Organisation.class).roster();
        List<Holding> holdings = new ArrayList<>(before.holdings().stream()
                .filter(holding -> !holding.post().equals("leadership/member-2"))
                .toList());
        holdings.add(new Holding("leadership/member-2", "lead-xie", LocalDate.of(2026, 1, 1), until));
        if (again != null) {
            holdings.add(new Holding("leadership/member-2", "lead-xie", again, null));
        }
        Roster after = new Roster(
                before.units(),
                before.posts(),
                before.people(),
                holdings,
                before.chats(),
                before.lines(),
                before.absences(),
                before.delegations());
        bureau.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> bureau.bean(Organisation.class).replaceWith(after));
    }

    private static void away(Bureau bureau, String person, LocalDate from, LocalDate to) {
        bureau.bean(StandIns.class).enter(new Absence(person, from, to, "公差"), "console", now(bureau));
    }

    private static Instant now(Bureau bureau) {
        return bureau.bean(Clock.class).instant();
    }

    private static String inspection(Bureau bureau) {
        return bureau.sheetOf(code(bureau)).view().duty().title();
    }

    private static String code(Bureau bureau) {
        return bureau.bean(JdbcClient.class).sql("""
                        select short_code from obligation
                        where duty_code = 'leaders-inspection' and post_code = 'leadership/member-2'
                          and period = '2027-Q1'
                        """).query(String.class).single();
    }
}
