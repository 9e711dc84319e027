package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people write when it is not quite what the bot hoped for, each story at a school of its own. */
@ParameterizedClass
@EnumSource(Database.class)
class ConversationJourneyTests {

    private static Bureau bureau;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void opens(Database database) {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), database);
        bureau.at("09:00");
    }

    @AfterParameterizedClassInvocation
    static void closes() {
        bureau.close();
    }

    @Test
    void asksWhichOneAndKeepsThePicture() {
        var ma = bureau.phoneOf("u-school06-ma").in("school-06");
        var question = ma.saysWithPhoto("已完成").expects("请回复编号");
        var second = bureau.sheetOf(Phone.codeAt(2, question));

        ma.says("2").expects(second.code(), "已记录", "照片 1 张");

        assertThat(second.state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(second.checkIns()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.text()).isEqualTo("已完成");
            assertThat(checkIn.evidenceIds()).hasSize(1);
        });
        assertThat(bureau.sheetOf(Phone.codeAt(1, question)).checkIns()).isEmpty();
    }

    @Test
    void saysHowManySchoolsAreVisitedAndWhichAreMissing() {
        var qin = bureau.phoneOf("u-safety-qin").privately();
        var first = bureau.open("safety-office-school-inspection", "safety-office");
        qin.saysWithPhoto("#" + first.code() + " 检查完毕，无隐患").expects(first.code(), "已记录", "本期已完成 1/12，还缺：");
        var next = bureau.open("safety-office-school-inspection", "safety-office");

        qin.saysWithPhoto("#" + next.code() + " 检查完毕").expects(next.code(), "本期已完成 2/12");

        assertThat(bureau.sandbox().page("/coverage")).contains("已完成 2/12");
        assertThat(bureau.sandbox().page("/obligations/" + next.view().id())).contains("本期全部对象", "已完成 2/12");
    }

    @Test
    void takesWhatTheWordsNameAndWhatComesJustAfter() {
        var li = bureau.phoneOf("u-school01-li").in("school-01");
        var patrol = bureau.open("school-patrol", "school-01");
        var meeting = bureau.open("school-analysis-meeting", "school-01");

        li.says("巡查完成").expects(patrol.code(), "还需要：照片 1 张");
        li.saysWithPhoto("").expects(patrol.code(), "已记录", "照片 1 张");
        li.saysWithPhoto("").expects(patrol.code(), "已补充", "现有照片 2 张");
        li.says("#" + patrol.code() + " 更正：东门已锁").expects(patrol.code(), "已更正");
        li.says("我的任务").expects(meeting.code(), "您可以办理的有");
        li.says("#" + nearly(meeting.code()) + " 已召开").expects("您是不是想说 #" + meeting.code());
        li.says("不是").expects("请回复编号");
        li.saysWithPhoto("昨天下午两点安全稳定分析會已召開").expects(meeting.code(), "已记录", "3月1日 14:00（自述）");
        li.says("上报事故：学生摔伤").expects("已记录事故上报", "请马上打电话");

        assertThat(patrol.checkIns())
                .hasSize(4)
                .extracting(RecordedCheckIn::act)
                .containsOnly(1);
        assertThat(meeting.state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(bureau.sandbox().page("/obligations/" + meeting.view().id())).contains("14:00（自述）");
    }

    /** With another last sign. */
    private static String nearly(String code) {
        char last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == 'Z' ? 'Y' : 'Z');
    }

    @Test
    void offersWhatIsOpenWhenACodeNamesNothing() {
        var zheng = bureau.phoneOf("u-school07-zheng").in("school-07");
        var list = zheng.saysWithPhoto("#ZZZ9 已巡查").expects("没有找到编号 #ZZZ9", "没有记录");
        var first = bureau.sheetOf(Phone.codeAt(1, list));
        assertThat(first.checkIns()).isEmpty();

        zheng.says("#" + first.code()).expects(first.code(), "已记录", "照片 1 张");

        assertThat(first.checkIns()).hasSize(1);
    }

    @Test
    void recordsNothingForStrangers() {
        var patrol = bureau.open("school-patrol", "school-08");
        for (String stranger : new String[] {"sandbox-passer-by", "sandbox-newcomer"}) {
            var group = bureau.phoneOf(stranger).in("school-08");
            group.saysWithPhoto("#" + patrol.code() + " 已完成").expects("还没有登记", "没有记录");
        }
        assertThat(patrol.state()).isEqualTo(ObligationState.OPEN);
        assertThat(patrol.checkIns()).isEmpty();
    }

    @Test
    void recordsNothingForAnotherSchool() {
        var patrol = bureau.open("school-patrol", "school-08");
        var su = bureau.phoneOf("u-school11-su").privately();

        su.saysWithPhoto("#" + patrol.code() + " 已完成").expects(patrol.code(), "师范附属小学负责", "没有记录");

        assertThat(patrol.checkIns()).isEmpty();
    }

    @Test
    void recordsOnceWhatIsSentTwice() {
        var patrol = bureau.open("school-patrol", "school-09");
        var peng = bureau.phoneOf("u-school09-peng").in("school-09");
        peng.saysWithPhoto("#" + patrol.code() + " 已完成").expects(patrol.code(), "已记录");

        peng.saysWithPhoto("#" + patrol.code() + " 已完成").expects(patrol.code(), "已由 彭佳怡", "不用再报");

        assertThat(patrol.checkIns()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoPicture() {
        var patrol = bureau.open("school-patrol", "school-11");
        var su = bureau.phoneOf("u-school11-su").in("school-11");
        byte[] script = "#!/bin/sh\necho 已巡查\n".getBytes(StandardCharsets.UTF_8);

        su.sendsFile("#" + patrol.code() + " 已巡查", script, 0).expects(patrol.code(), "还需要：照片 1 张", "没有记录。可以发照片");
        assertThat(patrol.state()).isEqualTo(ObligationState.OPEN);
        su.sendsFile("#" + patrol.code() + " 再发一次", script, 1).expects(patrol.code(), "已记录", "照片 1 张", "没有记录。可以发照片");

        assertThat(patrol.checkIns())
                .flatExtracting(RecordedCheckIn::evidenceIds)
                .hasSize(1);
    }

    @Test
    void saysStepByStepWhatADrillStillWants() {
        var drill = bureau.open("school-drill", "school-10");
        var dong = bureau.phoneOf("u-school10-dong").in("school-10");
        dong.saysWithPhoto("#" + drill.code()).expects(drill.code(), "还需要：一句文字说明、参加人数");
        dong.says("#" + drill.code() + " 消防疏散演练").expects(drill.code(), "照片 1 张", "还需要：参加人数");
        assertThat(drill.state()).isEqualTo(ObligationState.OPEN);

        dong.says("#" + drill.code() + " 186人参加").expects(drill.code(), "已记录", "照片 1 张");

        assertThat(drill.state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(drill.checkIns()).extracting(RecordedCheckIn::participants).contains(186);
    }
}
