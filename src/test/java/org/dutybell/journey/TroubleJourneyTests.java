package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What DingTalk loses, repeats and refuses, each story at a school of its own. */
class TroubleJourneyTests {

    private static final String PATROL = "每日校园巡查";

    /** Before the day's first message. */
    private static final String EARLY = "06:50";

    private static Bureau bureau;

    @BeforeAll
    static void opens() {
        bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 2), Database.H2, Map.of("dutybell.public-url", "https://duty.example.cn"));
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void asksAgainWhenDingTalkLosesTheAnswer() {
        bureau.nextWeekdayAt(EARLY);
        var li = bureau.phoneOf("u-school01-li").in("school-01");
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, li.expects(PATROL));
        bureau.sandbox().trouble("/stream", Map.of("kind", "lose", "times", "1"));

        li.saysWithPhoto("#" + code + " 已完成");
        assertThat(bureau.sandbox().journal()).anyMatch(entry -> entry.kind().equals("LOST"));
        bureau.at("17:00");

        li.expects(code, "还有");
        assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.OPEN);
        li.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录");
        assertThat(bureau.sheetOf(code).checkIns()).hasSize(1);
    }

    @Test
    void answersOnceWhatIsPushedTwiceAndHearsAfterADisconnect() {
        bureau.nextWeekdayAt(EARLY);
        var chen = bureau.phoneOf("u-school02-chen").in("school-02");
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, chen.expects(PATROL));
        bureau.sandbox().trouble("/stream", Map.of("kind", "disconnect"));
        bureau.sandbox().trouble("/stream", Map.of("kind", "duplicate", "times", "1"));
        long acknowledged = bureau.sandbox().acknowledged();

        chen.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录");

        await().until(() -> bureau.sandbox().acknowledged() >= acknowledged + 2);
        chen.says("#" + code + " 已完成").expects(code, "不用再报");
        chen.expectsNothing(code);
        assertThat(bureau.sheetOf(code).checkIns()).hasSize(1);
    }

    @Test
    void keepsRemindersWhileTheRobotIsBlockedAndEscalatesAllTheSame() {
        bureau.nextWeekdayAt(EARLY);
        var huang = bureau.phoneOf("u-school03-huang").in("school-03");
        var headmaster = bureau.phoneOf("u-school03-zhao").privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, huang.expects(PATROL));
        bureau.at("19:59");
        blocksTheRobot();
        var desk = new Desk(bureau);
        desk.leavesAnUnsentReminder("one", "school-03", "请先查校门");
        desk.leavesAnUnsentReminder("two", "school-03", "请再查食堂");
        bureau.at("20:01");
        headmaster.expects(code, "第 1 次告知");
        huang.expectsNothing("请先查校门");

        bureau.at("20:30");

        huang.expects("请先查校门", "请再查食堂");
    }

    private static void blocksTheRobot() {
        bureau.sandbox()
                .trouble(
                        "",
                        Map.of(
                                "api",
                                "robot/send",
                                "kind",
                                "error",
                                "code",
                                "410100",
                                "message",
                                "发送速度太快",
                                "seconds",
                                "600"));
    }

    @Test
    void deliversAnEscalationLaterWhenDingTalkIsDownAtItsHour() {
        bureau.nextWeekdayAt(EARLY);
        var sun = bureau.phoneOf("u-school04-sun").in("school-04");
        var headmaster = bureau.phoneOf("u-school04-xu").privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, sun.expects(PATROL));
        bureau.at("19:59");
        bureau.sandbox().trouble("", Map.of("api", "*", "kind", "html", "status", "502", "seconds", "3600"));
        bureau.at("20:50");
        headmaster.expectsNothing(code);

        bureau.at("21:30");

        headmaster.expects(code, PATROL, "第 1 次告知");
        headmaster.expectsNothing(code);
    }
}
