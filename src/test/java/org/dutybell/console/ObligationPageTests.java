package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;
import static org.dutybell.console.World.NOW;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dutybell.console.Fakes.FakeAdminMessages;
import org.dutybell.console.Fakes.FakeEscalations;
import org.dutybell.console.Fakes.FakeMessages;
import org.dutybell.console.Fakes.FakeReadMarks;
import org.dutybell.console.Fakes.FakeReadQuestions;
import org.dutybell.console.Fakes.FakeReceipts;
import org.dutybell.escalation.EscalationState;
import org.dutybell.escalation.EscalationTimer;
import org.dutybell.escalation.EscalationView;
import org.dutybell.escalation.EscalationView.StepTaken;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.NotificationView.Attempt;
import org.dutybell.notification.ReadMarks;
import org.dutybell.notification.Way;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.reminder.ReminderView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(ObligationController.class)
@Import(Fakes.class)
class ObligationPageTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @Autowired
    FakeMessages messages;

    @Autowired
    FakeEscalations escalations;

    @Autowired
    FakeAdminMessages adminMessages;

    @Autowired
    FakeReadMarks readMarks;

    @Autowired
    FakeReadQuestions questions;

    @Autowired
    FakeReceipts receipts;

    @Autowired
    FakeEvidence evidence;

    @Test
    void listsTheWordsOfTheLastDaysBesideThePictures() {
        obligations.are(anObligation(7).of(World.challengingPatrol(), "2027-03").view());

        assertThat(browser.get().uri("/obligations/7")).bodyText().contains("每日口令", "2027-03-18 青山18");
    }

    @BeforeEach
    void oneThatIsOpen() {
        messages.none();
        adminMessages.none();
        readMarks.marks.clear();
        questions.none();
        receipts.receipt = null;
        evidence.none();
        escalations.escalation = null;
        obligations.are(
                anObligation(1).of(World.drill(), "2027-03").about("school-2").view());
    }

    @Test
    void showsWhatIsOwedAndWithWhatProof() {
        assertThat(page("/obligations/1"))
                .hasStatusOk()
                .bodyText()
                .contains("应急疏散演练", "D7K1", "待办", "还剩3小时")
                .contains("7.10 每月组织应急疏散演练", "示例市第一中学", "校长 李静", "安全干事", "示例市实验小学", "2027年3月")
                .contains("3月18日 07:05", "3月18日 17:05", "3月18日 19:05", "文字说明、参加人数、照片至少2张");
    }

    @Test
    void tellsHowAReminderWentOut() {
        messages.reminders.add(
                new ReminderView(2, 1, "opens", "school-1/headmaster", NOW, ReminderResult.SENT, NOW, null, 9L));
        messages.notifications.add(new NotificationView(
                9,
                MessageKind.REMINDER,
                "MESSAGE",
                null,
                null,
                "school-1-chat",
                "",
                NOW,
                NotificationState.SENT,
                null,
                null,
                List.of(new Attempt(1, NOW, NOW, "ACCEPTED", "group-webhook", null))));
        assertThat(page("/obligations/1")).bodyText().contains("提醒校长（开始办理时）", "3月18日 14:05 发往“一中安全工作群”：钉钉已接收（群机器人）");
    }

    @Test
    void showsWhoHasReadAMessageAndLetsItBeTakenBack() {
        sentOnce();
        readMarks.marks.add(new ReadMarks.Mark(77, "li", NOW));
        assertThat(page("/obligations/1"))
                .bodyText()
                .contains("已读：李静（3月18日 14:05）")
                .doesNotContain("/obligations/1/recall");
        adminMessages.recallable = true;
        assertThat(page("/obligations/1"))
                .bodyText()
                .contains("action=\"/obligations/1/recall/77\"", "撤回发往“一中安全工作群”的消息");
    }

    @Test
    void namesEveryoneFromWhomAMessageIsTakenBack() {
        sentOnce();
        adminMessages.recallable = true;
        adminMessages.alsoTakenBackFrom = List.of("zhao");
        assertThat(page("/obligations/1")).bodyText().contains("撤回发往“一中安全工作群、赵明”的消息");
    }

    @Test
    void tellsHowTakingBackWent() {
        sentOnce();
        adminMessages.recall = recall(NotificationState.PENDING, null);
        assertThat(page("/obligations/1")).bodyText().contains("3月18日 14:05 要求撤回，正在进行");
        adminMessages.recall = recall(NotificationState.SENT, null);
        assertThat(page("/obligations/1")).bodyText().contains("要求撤回，已撤回");
        adminMessages.recall = recall(NotificationState.REJECTED, "too old");
        assertThat(page("/obligations/1")).bodyText().contains("要求撤回，没有成功：too old");
    }

    @Test
    void offersToAskWhoHasReadAMessageAndSaysWhatThatCosts() {
        sentOnce();
        assertThat(page("/obligations/1")).bodyText().doesNotContain("/obligations/1/read/");
        questions.askable = true;
        assertThat(page("/obligations/1"))
                .bodyText()
                .contains("action=\"/obligations/1/read/77\"", "查询“一中安全工作群”已读（消耗 1 次接口调用）");
    }

    @Test
    void tellsHowAskingWent() {
        sentOnce();
        questions.last = recall(NotificationState.PENDING, null);
        assertThat(page("/obligations/1")).bodyText().contains("3月18日 14:05 查询已读，还没有结果");
        questions.last = recall(NotificationState.SENT, null);
        assertThat(page("/obligations/1")).bodyText().contains("3月18日 14:05 查询过已读：还没有人读");
        questions.last = recall(NotificationState.SUPPRESSED, "quota is short");
        assertThat(page("/obligations/1")).bodyText().contains("查询已读，没有查到：quota is short");
    }

    @Test
    void saysWhyACheckInGotNoReceipt() {
        obligations.checkIns.add(new RecordedCheckIn(3, "m", "zhao", NOW, "演练完成", null, List.of()));
        receipts.receipt = recall(NotificationState.SENT, null);
        assertThat(page("/obligations/1")).bodyText().doesNotContain("没有回复收到");
        receipts.receipt = recall(NotificationState.SUPPRESSED, "kept for incidents");
        assertThat(page("/obligations/1")).bodyText().contains("没有回复收到：kept for incidents");
    }

    private void sentOnce() {
        messages.reminders.add(
                new ReminderView(3, 1, "opens", "school-1/headmaster", NOW, ReminderResult.SENT, NOW, null, 77L));
        messages.notifications.add(new NotificationView(
                77,
                MessageKind.REMINDER,
                "MESSAGE",
                null,
                Way.GROUP_API,
                "school-1-chat",
                "",
                NOW,
                NotificationState.SENT,
                null,
                null,
                List.of()));
    }

    private static NotificationView recall(NotificationState state, @Nullable String reason) {
        return new NotificationView(
                78, MessageKind.NOTICE, "RECALL", null, null, "school-1-chat", "", NOW, state, reason, null, List.of());
    }

    @Test
    void showsAReasonWithoutTranslationAsItWasStored() {
        messages.reminders.add(new ReminderView(
                2, 1, "7d", "school-1/headmaster", NOW, ReminderResult.SUPPRESSED, NOW, "held {0} <b>", null));
        assertThat(page("/obligations/1")).bodyText().contains("未提醒校长（截止前7天）：held {0} &lt;b&gt;");
    }

    @Test
    void showsCheckInsEscapedWithTheirPictures() {
        evidence.has(5, "image/png", new byte[] {1});
        obligations.checkIns.add(
                new RecordedCheckIn(3, "m", "zhao", NOW, "演练完成<script>alert(1)</script>", 420, List.of(5L)));
        assertThat(page("/obligations/1"))
                .bodyText()
                .contains("赵明打卡回执", "参加人数：420", "演练完成&lt;script&gt;")
                .contains("href=\"/evidence/5\"", "src=\"/evidence/5/thumb\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void tellsWhoHeardOfAMissAndWhatComesNext() {
        obligations.are(anObligation(1).dueIn(Duration.ofHours(-5)).missed().view());
        escalations.escalation = new EscalationView(
                7,
                1,
                EscalationTimer.NOT_DONE,
                EscalationState.RUNNING,
                NOW,
                NOW.plus(Duration.ofDays(2)),
                null,
                null,
                List.of(
                        new StepTaken(1, 1, NOW, "PERSON", "wang", null, null),
                        new StepTaken(1, 1, NOW, "CHAT", "school-1-chat", null, null)));
        assertThat(page("/obligations/1"))
                .bodyText()
                .contains("逾期未办", "已逾期5小时", "升级第1步（逾期未办，上级第1层）：告知王海、一中安全工作群", "3月20日 14:05", "下一步升级");
    }

    @Test
    void speaksEnglish() {
        assertThat(page("/obligations/1?lang=en"))
                .bodyText()
                .contains("Timeline", "a written record, the number of participants, at least 2 photos", "2027-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o/D7K1", "/o/d7k1", "/o?code=%20d7k1%20"})
    void findsAnObligationByItsCode(String address) {
        assertThat(page(address)).hasStatus(302).hasRedirectedUrl("/obligations/1");
    }

    @Test
    void staysOnTheBoardWhenNoCodeIsGiven() {
        assertThat(page("/o?code=")).hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/obligations/77", "/obligations/D7K1", "/obligations/99999999999999999999", "/o/X9X9"})
    void saysWhatToDoWhenThereIsNoSuch(String address) {
        assertThat(page(address)).hasStatus(404).bodyText().contains("没有找到这个页面", "编号", "回到履责看板", "href=\"/\"");
    }

    @Test
    void hasNoWayToASandboxThatIsNotThere() {
        assertThat(page("/obligations/1")).bodyText().doesNotContain("/sandbox");
    }

    private MvcTestResult page(String address) {
        return browser.get().uri(URI.create(address)).exchange();
    }
}
