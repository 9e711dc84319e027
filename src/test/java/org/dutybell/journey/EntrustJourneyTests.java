package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;

/** A leader lets somebody else report, and takes that back. */
class EntrustJourneyTests {

    @Test
    void letsTheNamedPersonAnswerUntilItIsTakenBack() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 16), Database.H2)) {
            bureau.at("09:00");
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var xie = bureau.phoneOf("u-lead-xie").privately();
            var meeting = bureau.open("principal-analysis-meeting", "leadership");
            xie.saysWithPhoto("#" + meeting.code() + " 已召开").expects(meeting.code(), "没有记录", "由某某办理");

            principal.says("#" + meeting.code() + " 由谢雨晴代办").expects(meeting.code(), "已请 谢雨晴 代办");
            xie.expects("请您代办", meeting.code());
            xie.says("我的任务").expects(meeting.code());
            xie.saysWithPhoto("#" + meeting.code() + " 还没开，先发一张").expects(meeting.code(), "没有记为完成");

            principal.says("#" + meeting.code() + " 收回代办").expects(meeting.code(), "不再由 谢雨晴 代办");
            xie.expects("不用再办", meeting.code());
            xie.saysWithPhoto("#" + meeting.code() + " 已召开").expects(meeting.code(), "没有记录");
            assertThat(meeting.state()).isEqualTo(ObligationState.OPEN);
        }
    }

    @Test
    void letsWhoTakesPartAnswer() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 16), Database.H2)) {
            bureau.at("09:00");
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var gao = bureau.phoneOf("u-lead-gao").privately();
            var meeting = bureau.open("principal-analysis-meeting", "leadership");
            principal.says("#" + meeting.code() + " 定于 3月18日14:00 第二会议室 参加：高文涛").expects(meeting.code(), "已排定");
            bureau.on(LocalDate.of(2027, 3, 18), "15:30");

            gao.saysWithPhoto("#" + meeting.code() + " 分析会已召开，研判了汛期风险，20人参加").expects(meeting.code(), "已记录");

            assertThat(meeting.state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(meeting.checkIns()).hasSize(1);
        }
    }
}
