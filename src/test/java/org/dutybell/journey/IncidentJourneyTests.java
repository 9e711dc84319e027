package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.audit.SelfAudits;
import org.dutybell.evidence.EvidenceKeeper;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something happens at a school, or threatens to, and somebody reports it in the chat. */
class IncidentJourneyTests {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);

    private static final String SPOKEN = "事故电话口头报告";
    private static final String WRITTEN = "事故书面报告";

    @Test
    void tellsOfAnAccidentAtNightEverybodyUpTheLineAtOnce() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.MARIADB)) {
            bureau.at("23:10");
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            var assigned = bureau.phoneOf("u-equipment-luo").privately();
            var safetyOffice = bureau.phoneOf("u-safety-qin").privately();
            var officeGroup = bureau.phoneOf("u-safety-qin").in("safety-office");
            var safetyLead = bureau.phoneOf("u-lead-lin").privately();
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var otherOffice = bureau.phoneOf("u-planning-deng").privately();

            var receipt = deputy.says("上报事故 宿舍楼楼梯踩踏，两名学生受伤").expects("已记录事故上报 SG1", "请马上打电话");

            assertThat(receipt.text())
                    .contains("示例市实验中学", "宿舍楼楼梯踩踏，两名学生受伤", "23:40", "01:10", "7.10")
                    .contains("秦志强 13900000106", "林静波 13900000002")
                    .contains("已发消息给：", "罗海生", "周明远", "学校安全处工作群", "不等于对方已看到");
            headmaster.expects("事故上报：示例市实验中学（SG1）", "宿舍楼楼梯踩踏", "孙", "不代替电话");
            assigned.expects("SG1");
            safetyOffice.expects("SG1");
            officeGroup.expects("SG1");
            safetyLead.expects("SG1");
            principal.expects("SG1", "23:40", "01:10");
            otherOffice.expectsNothing("SG1");
            deputy.expectsNothing("### ⚠️ 事故上报");
        }
    }

    @Test
    void takesTheSameWordsAgainForTheSameAccident() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("10:00");
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            deputy.says("上报事故 操场单杠断裂").expects("SG1");
            headmaster.expects("SG1");

            bureau.at("10:02");
            deputy.says("上报事故 操场单杠断裂").expects("SG1", "10:30");

            headmaster.expectsNothing("操场单杠断裂");
            assertThat(bureau.bean(JdbcClient.class)
                            .sql("select count(*) from incident")
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void keepsThePictureOfAnAccidentAndOfAHazard() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.MARIADB)) {
            bureau.at("10:00");
            var group = bureau.phoneOf("u-school04-sun").in("school-04");
            group.saysWithPhoto("上报事故 操场单杠断裂").expects("已记录事故上报 SG1");
            group.saysWithPhoto("上报隐患 东门灯坏了").expects("已记录隐患 YH2");
            bureau.phoneOf("u-school04-sun").privately().saysWithPhoto("").expects("已附到您刚才的上报 YH2");
            bureau.at("10:40");
            bureau.phoneOf("u-school04-sun").privately().saysWithPhoto("").expects("照片、文件先替您留着");

            assertThat(bureau.bean(JdbcClient.class)
                            .sql("select incident_id from incident_evidence order by incident_id")
                            .query(Long.class)
                            .list())
                    .containsExactly(1L, 2L, 2L);
            assertThat(bureau.bean(EvidenceKeeper.class).keeps(1)).isTrue();
            assertThat(bureau.bean(EvidenceKeeper.class).keeps(4)).isFalse();
        }
    }

    @Test
    void tellsOfAHazardTheSchoolAndWhoSupervisesItNext() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("10:00");
            var section = bureau.phoneOf("u-school04-hu").privately();
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            var assigned = bureau.phoneOf("u-equipment-luo").privately();
            var safetyOffice = bureau.phoneOf("u-safety-qin").privately();
            var safetyLead = bureau.phoneOf("u-lead-lin").privately();

            section.says("上报隐患").expects("没有记录", "什么地方");
            section.says("上报隐患：东教学楼应急灯不亮").expects("已记录隐患 YH1", "监管平台", "罗海生");

            deputy.expects("隐患上报 YH1", "应急灯不亮");
            headmaster.expects("YH1");
            assigned.expects("YH1");
            safetyOffice.expects("YH1");
            safetyLead.expectsNothing("YH1");
        }
    }

    @Test
    void asksWhenAnAccidentMayBeMeantAndTellsNobody() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("10:00");
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();

            deputy.says("学校门口发生交通事故").expects("您是在上报事故吗", "还没有作为事故上报给任何人", "秦志强 13900000106");
            deputy.says("没有发生事故").expects("");

            headmaster.expectsNothing("事故");
        }
    }

    @Test
    void tellsSomebodyOfTheBureauWhichSchoolIsMeantByItsName() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("10:00");
            var office = bureau.phoneOf("u-planning-deng").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();

            office.says("上报事故 实验中学围墙倒塌").expects("示例市实验中学");

            headmaster.expects("SG1", "围墙倒塌");
        }
    }

    @Test
    void remindsAtNightOfBothReportsAndTakesThemInTime() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("23:10");
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            var group = bureau.phoneOf("u-school04-sun").in("school-04");
            deputy.says("上报事故 宿舍楼楼梯踩踏，两名学生受伤").expects("SG1");

            bureau.at("23:11");
            var asked = group.expects(SPOKEN, WRITTEN, "23:40", "01:10");
            var spoken = Phone.codeOf(SPOKEN, asked);
            var written = Phone.codeOf(WRITTEN, asked);
            bureau.at("23:31");
            group.expects(spoken, SPOKEN);
            deputy.says("已电话报告安全处秦处长").expects(spoken, "已记录");
            bureau.nextDayAt("00:41");
            group.expects(written, WRITTEN);
            deputy.says("已书面报告").expects(written, "已记录");

            bureau.at("02:00");
            headmaster.expectsNothing("第 1 次告知");
            assertThat(bureau.sheetOf(spoken).state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(bureau.sheetOf(written).state()).isEqualTo(ObligationState.FULFILLED);
        }
    }

    @Test
    void escalatesAtOnceAtNightWhenTheHalfHourIsOver() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.H2)) {
            bureau.at("23:10");
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var group = bureau.phoneOf("u-school04-sun").in("school-04");
            deputy.says("上报事故 宿舍楼楼梯踩踏").expects("SG1");
            bureau.at("23:11");
            var spoken = Phone.codeOf(SPOKEN, group.expects(SPOKEN));
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            var assigned = bureau.phoneOf("u-equipment-luo").privately();
            var safetyOffice = bureau.phoneOf("u-safety-qin").privately();
            var safetyLead = bureau.phoneOf("u-lead-lin").privately();
            var principal = bureau.phoneOf("u-lead-zhou").privately();

            bureau.at("23:41");
            headmaster.expects(spoken, "第 1 次告知");
            assigned.expects(spoken);
            safetyOffice.expects(spoken);
            safetyLead.expects(spoken);
            principal.expectsNothing(spoken);
            bureau.at("23:56");
            principal.expects(spoken, "第 2 次告知");

            deputy.says("#" + spoken + " 已电话报告").expects(spoken);
            assertThat(bureau.sheetOf(spoken).state()).isEqualTo(ObligationState.FULFILLED);
            bureau.nextDayAt("07:00");
            assertThat(bureau.bean(SelfAudits.class).last())
                    .hasValueSatisfying(audit -> assertThat(audit.flaws()).isEmpty());
        }
    }

    @Test
    void takesAFalseAlarmBackAndTellsThoseWhoHeard() {
        try (Bureau bureau = Bureau.opensOn(TUESDAY, Database.MARIADB)) {
            bureau.at("10:10");
            var section = bureau.phoneOf("u-school04-hu").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var stranger = bureau.phoneOf("u-planning-deng").privately();
            var group = bureau.phoneOf("u-school04-sun").in("school-04");
            section.says("上报事故 三楼冒烟").expects("SG1");
            principal.expects("SG1");
            bureau.at("10:11");
            var asked = group.expects(SPOKEN, WRITTEN);
            var spoken = Phone.codeOf(SPOKEN, asked);
            var written = Phone.codeOf(WRITTEN, asked);

            stranger.says("撤回 SG1 弄错了").expects("没有撤回", "只有上报人");
            headmaster.says("撤回事故 SG1").expects("没有撤回", "请写明原因");
            headmaster.says("SG1 误报，是实验课的蒸汽").expects("已撤回上报 SG1", "周明远", "胡建平", "#" + spoken, "#" + written, "再打电话");

            principal.expects("已撤回上报 SG1", "徐文彬", "是实验课的蒸汽");
            section.expects("已撤回上报 SG1");
            assertThat(bureau.sheetOf(spoken).state()).isEqualTo(ObligationState.WAIVED);
            assertThat(bureau.sheetOf(written).state()).isEqualTo(ObligationState.WAIVED);
            headmaster.says("误报").expects("没有可以撤回");
            bureau.at("12:30");
            principal.expectsNothing(spoken);
            assertThat(bureau.sandbox().page("/o/" + spoken)).contains("是实验课的蒸汽");
        }
    }
}
