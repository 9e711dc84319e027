package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.World.NOW;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dutybell.audit.AuditState;
import org.dutybell.audit.AuditView;
import org.dutybell.audit.Counts;
import org.dutybell.audit.Flaw;
import org.dutybell.audit.FlawKind;
import org.dutybell.console.AdminFakes.Audits;
import org.dutybell.console.AdminFakes.Book;
import org.dutybell.console.AdminFakes.Checks;
import org.dutybell.console.AdminFakes.Requests;
import org.dutybell.console.AdminFakes.Stream;
import org.dutybell.console.AdminFakes.Troubles;
import org.dutybell.console.Fakes.FakeAdminMessages;
import org.dutybell.console.Fakes.FakeReadQuestions;
import org.dutybell.notification.ConnectionCheck.Extent;
import org.dutybell.notification.ConnectionCheck.Finding;
import org.dutybell.notification.ConnectionCheck.State;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Problems.Fate;
import org.dutybell.notification.Problems.Problem;
import org.dutybell.notification.Problems.Unheard;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.ChatBindings;
import org.dutybell.organisation.Contact;
import org.dutybell.organisation.ContactDifference;
import org.dutybell.organisation.ContactDifference.Match;
import org.dutybell.organisation.ContactDifference.Missing;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.dutybell.organisation.ContactDifference.Reason;
import org.dutybell.organisation.ContactSync;
import org.dutybell.organisation.Contacts.Bound;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.LostGroups.Loss;
import org.dutybell.organisation.LostGroups.LostChat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.StandIns.Kept;
import org.dutybell.organisation.StandIns.KeptAbsence;
import org.dutybell.organisation.StandIns.KeptDelegation;
import org.dutybell.organisation.StandIns.Why;
import org.dutybell.reachability.Gap;
import org.dutybell.reachability.Reachability;
import org.dutybell.testing.FakeLostGroups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({
    SystemController.class,
    ContactsController.class,
    PeopleController.class,
    BindingsController.class,
    PhonesController.class,
    SetupController.class,
    RecallController.class,
    ReadController.class
})
@Import(AdminFakes.class)
class AdminPagesTests {

    private static final Person LI = new Person("li", "李静", "13800000001", null);
    private static final Contact CONTACT = new Contact("u1", "n1", "李静", "13800000001", true, "一中");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Troubles troubles;

    @Autowired
    FakeLostGroups lost;

    @Autowired
    Audits audits;

    @Autowired
    Book book;

    @Autowired
    Requests requests;

    @Autowired
    AdminFakes.Away standIns;

    @Autowired
    AdminFakes.Reach reach;

    @Autowired
    Checks checks;

    @Autowired
    Stream stream;

    @Autowired
    FakeAdminMessages messages;

    @Autowired
    FakeReadQuestions questions;

    @MockitoBean
    ContactSync sync;

    @BeforeEach
    void nothingToDo() {
        audits.last = null;
        troubles.problems.clear();
        lost.chats.clear();
        troubles.unheard.clear();
        book.difference = new ContactDifference(List.of(), List.of(), List.of(), List.of());
        book.chosen.clear();
        book.sought.clear();
        requests.open.clear();
        standIns.nothing();
        reach.standing = new Reachability.Standing(null, null, null, List.of());
        requests.refused.clear();
        checks.known.clear();
        checks.found.clear();
        checks.reports.clear();
        stream.connected = true;
        messages.none();
        given(sync.nightly()).willReturn(AdminFakes.NIGHTLY);
    }

    @Test
    void showsTheStateOfTheBot() {
        assertThat(page("/system"))
                .hasStatusOk()
                .bodyText()
                .contains("与钉钉的连接正常", "7 秒前", "5 条待发，其中 2 条已到时间，最早的已等 9分钟", "出错的步骤：REMIND")
                .contains("1200 / 5000", "3800", "5400", "额度紧张", "提醒");
        stream.connected = false;
        assertThat(page("/system")).bodyText().contains("连接断开");
        assertThat(page("/system")).bodyText().contains("放假安排", "2027 年尚未公布");
    }

    @Test
    void saysWhereNothingGetsThroughAndWhatToDo() {
        String reason = "DingTalk answered robot.oto.notExist (not in scope); the person is outside";
        troubles.problems.add(new Problem("PERSON", "li", "MESSAGE", reason, Fate.REFUSED, 3, NOW, NOW));
        assertThat(page("/system")).bodyText().contains("李静", "3 条被拒绝，不再重试", "在开发者后台扩大可见范围并发布", "robot.oto.notExist");
    }

    @Test
    void showsAGroupThatWasDissolvedAndWhatToDo() {
        lost.chats.add(new LostChat("school-1-chat", new Loss(true, NOW)));
        assertThat(page("/system")).bodyText().contains("一中安全工作群", "不再向这个群发送", "在群里 @ 它发“绑定 单位名称”");
        lost.chats.set(0, new LostChat("school-1-chat", new Loss(false, NOW)));
        assertThat(page("/system")).bodyText().contains("机器人已被移出群");
    }

    @ParameterizedTest
    @CsvSource({
        "DingTalk answered Forbidden.AccessDenied.AccessTokenPermissionDenied (x), 在开发者后台勾选后发布新版本",
        "DingTalk answered 400106 (x), 重新添加",
        "Person li has no DingTalk user id; add it, 按手机号绑定",
        "DingTalk answered 88/90999 (x), 逐项检查"
    })
    void knowsWhatToDoAboutAReason(String reason, String action) {
        troubles.problems.add(new Problem("CHAT", "school-1-chat", "TODO", reason, Fate.FAILING, 1, NOW, NOW));
        assertThat(page("/system")).bodyText().contains("一中安全工作群", "待办", action, "反复失败，仍在重试");
    }

    @Test
    void offersBindingsAndTicksOnlyTheSureOnes() {
        book.difference = new ContactDifference(
                List.of(
                        new Proposal(Match.SAME_MOBILE, LI, CONTACT),
                        new Proposal(Match.SAME_NAME, new Person("wang", "王海", null, null), CONTACT)),
                List.of(new Missing(new Person("zhao", "赵明", null, "u9"), Reason.NOT_SHOWN_ANY_MORE, NOW)),
                List.of(LI),
                List.of(new Contact("u7", null, "<b>陌生人</b>", null, true, "")));
        assertThat(page("/contacts"))
                .hasStatusOk()
                .bodyText()
                .contains("看到 43 人", "每天 03:10 自动获取", "李静 · 示例市第一中学 校长", "手机号相同", "只是姓名相同，请核对")
                .contains("赵明", "最后一次看到是 3月18日 14:05", "请扩大可见范围并发布", "&lt;b&gt;陌生人")
                .containsPattern("value=\"SAME_MOBILE/li/u1\"\\s+checked")
                .doesNotContainPattern("value=\"SAME_NAME/wang/u1\"\\s+checked");
    }

    @Test
    void appliesWhatWasChosen() {
        book.difference = new ContactDifference(
                List.of(new Proposal(Match.SAME_MOBILE, LI, CONTACT)), List.of(), List.of(), List.of());
        assertThat(press("/contacts/apply", Map.of("chosen", "SAME_MOBILE/li/u1")))
                .hasStatus(302)
                .hasRedirectedUrl("/contacts")
                .flash()
                .containsEntry("done", "勾选 1 项，写入 1 项");
        assertThat(book.chosen).containsExactly("SAME_MOBILE/li/u1");
    }

    @Test
    void appliesNothingWhenNothingIsTicked() {
        assertThat(press("/contacts/apply", Map.of())).flash().containsEntry("done", "勾选 0 项，写入 0 项");
        assertThat(book.chosen).isEmpty();
    }

    @Test
    void fetchesTheAddressBookWhenAsked() {
        assertThat(press("/contacts/fetch", Map.of())).flash().containsEntry("done", "已获取，看到 43 人");
        verify(sync).run(NOW);
    }

    @Test
    void bindsOnePerson() {
        book.bound = new Bound.Done(LI, CONTACT);
        assertThat(press("/contacts/bind", Map.of("person", "li", "sought", "13800000001")))
                .flash()
                .containsEntry("done", "李静 已绑定到用户编号 u1");
        assertThat(book.sought).containsExactly("li 13800000001");
    }

    @Test
    void showsGroupsThatAskAndAnswersThem() {
        requests.open.add(new ChatBindings.Request("B7", "cid-1", "一中新群", "school-1", "zhao", NOW));
        assertThat(page("/bindings"))
                .bodyText()
                .contains("群“一中新群”要作为 示例市第一中学 的群", "赵明 于 3月18日 14:05 提出", "一中安全工作群", "未知标识");
        assertThat(press("/bindings/B7/confirm", Map.of())).flash().containsEntry("done", "已绑定：一中新群");
        assertThat(press("/bindings/B7/refuse", Map.of())).flash().containsEntry("done", "已拒绝 B7");
        assertThat(press("/bindings/X1/confirm", Map.of())).flash().containsEntry("done", "X1 已经处理过，或不存在");
        assertThat(requests.refused).containsExactly("B7");
    }

    @Test
    void namesWhoShouldHaveHeard() {
        troubles.unheard.add(
                new Unheard(1, MessageKind.ESCALATION, "CHAT", "school-1-chat", "逾期告知：1 项", NOW, "no connection"));
        assertThat(page("/phones"))
                .hasStatusOk()
                .bodyText()
                .contains("逾期告知 · 逾期告知：1 项", "一中安全工作群", "校长 李静", "没有登记手机号", "学校安全处");
    }

    @Test
    void checksNothingUntilAButtonIsPressed() {
        checks.known.add(new Finding("stream", "", State.BROKEN, "not-connected", ""));
        assertThat(page("/setup"))
                .hasStatusOk()
                .bodyText()
                .contains("Stream 连接", "确认机器人的消息接收模式是 Stream", "不占额度", "占 6 次 API 额度");
        assertThat(checks.reports).isEmpty();
    }

    @Test
    void saysExactlyWhichPermissionToTick() {
        checks.found.add(
                new Finding("permission", "qyapi_chat_read", State.BROKEN, "permission-missing", "qyapi_chat_read"));
        assertThat(press("/setup/paid", Map.of())).hasStatus(302).hasRedirectedUrl("/setup#paid");
        assertThat(checks.reports).containsOnlyKeys(Extent.PAID);
        assertThat(page("/setup")).bodyText().contains("缺少权限 qyapi_chat_read", "发布一个新版本才生效");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person/li", "chat/school-1-chat"})
    void sendsATestMessageWhereItIsTold(String place) {
        assertThat(press("/setup/test", Map.of("place", place))).hasRedirectedUrl("/setup?test=900");
        assertThat(messages.tests)
                .containsExactly(
                        place.startsWith("person")
                                ? new Destination.ToPerson("li")
                                : new Destination.ToChat("school-1-chat"));
    }

    @Test
    void sendsNoTestMessageToNowhere() {
        assertThat(press("/setup/test", Map.of("place", "person/nobody")))
                .flash()
                .containsEntry("done", "没有这个人或群，没有发送。");
        assertThat(messages.tests).isEmpty();
    }

    @Test
    void takesAMessageBack() {
        messages.recallable = true;
        assertThat(press("/obligations/7/recall/12", Map.of()))
                .hasRedirectedUrl("/obligations/7")
                .flash()
                .containsEntry("done", "已要求撤回，结果会写在时间线上");
        assertThat(messages.recalled).containsExactly(12L);
    }

    @Test
    void asksWhoHasReadAMessage() {
        questions.none();
        assertThat(press("/obligations/7/read/12", Map.of()))
                .flash()
                .containsEntry("done", "不能查询：已超过 24 小时，或发送的途径不提供已读");
        questions.askable = true;
        assertThat(press("/obligations/7/read/12", Map.of()))
                .hasRedirectedUrl("/obligations/7")
                .flash()
                .containsEntry("done", "已要求查询，结果会写在时间线上");
        assertThat(questions.asked).containsExactly(12L, 12L);
    }

    @Test
    void asksForNoFormFromElsewhere() {
        questions.none();
        assertThat(browser.post()
                        .uri("/obligations/7/read/12")
                        .header("Host", "localhost")
                        .header("Sec-Fetch-Site", "cross-site")
                        .exchange())
                .hasStatus(403);
        assertThat(questions.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, http://elsewhere.example",
        "Origin, http://localhost:9999",
        "Origin, null"
    })
    void refusesAFormFromElsewhere(String header, String value) {
        assertThat(browser.post()
                        .uri("/contacts/fetch")
                        .header("Host", "localhost")
                        .header(header, value)
                        .exchange())
                .hasStatus(403)
                .bodyText()
                .contains("不是从履责铃自己的页面发出的");
    }

    @Test
    void showsWhoIsAwayAndWhoStandsIn() {
        Kept kept = new Kept(7, "console", NOW, null, null, null);
        LocalDate day = LocalDate.of(2027, 3, 18);
        standIns.absences.add(new KeptAbsence(kept, new Absence("li", day, day.plusDays(2), "<b>公差</b>")));
        standIns.absences.add(new KeptAbsence(kept, new Absence("zhao", day.minusDays(9), day.minusDays(1), "病假")));
        standIns.delegations.add(new KeptDelegation(
                kept,
                new Delegation("school-1/headmaster", "zhao", List.of("patrol"), day, day.plusDays(9), "集中培训", "王局长")));

        assertThat(page("/people"))
                .hasStatusOk()
                .bodyText()
                .contains("李静：2027-03-18 至 2027-03-20，&lt;b&gt;公差", "由 console 于")
                .contains("示例市第一中学 校长 → 赵明：2027-03-18 至 2027-03-27，patrol；原因：集中培训；决定人：王局长")
                .doesNotContain("病假");
    }

    @Test
    void entersAndEndsAnAbsence() {
        Map<String, String> form = Map.of("person", "li", "from", "2027-03-18", "to", "2027-03-19", "reason", " 公差 ");
        assertThat(press("/people/absences", form))
                .hasRedirectedUrl("/people")
                .flash()
                .containsEntry("done", "已登记");
        assertThat(standIns.entered)
                .containsExactly(new Absence("li", LocalDate.of(2027, 3, 18), LocalDate.of(2027, 3, 19), "公差"));

        assertThat(press("/people/absences/7/end", Map.of())).flash().containsEntry("done", "已结束");
        assertThat(standIns.ended).containsExactly("7 on 2027-03-18 by console");
    }

    @Test
    void entersADelegationOfSomeDuties() {
        Map<String, String> form = Map.of(
                "post",
                "school-1/headmaster",
                "person",
                "zhao",
                "duties",
                "patrol， drill",
                "from",
                "2027-03-18",
                "to",
                "2027-03-18",
                "reason",
                "培训",
                "decidedBy",
                "王局长");
        assertThat(press("/people/delegations", form)).flash().containsEntry("done", "已登记");
        assertThat(standIns.entered)
                .containsExactly(new Delegation(
                        "school-1/headmaster",
                        "zhao",
                        List.of("patrol", "drill"),
                        LocalDate.of(2027, 3, 18),
                        LocalDate.of(2027, 3, 18),
                        "培训",
                        "王局长"));
    }

    @Test
    void saysWhyAnAbsenceWasNotEntered() {
        Map<String, String> backwards =
                Map.of("person", "li", "from", "2027-03-18", "to", "2027-03-17", "reason", "公差");
        assertThat(press("/people/absences", backwards)).flash().containsEntry("done", "没有登记：请填写两个日期，最后一天不早于第一天");
        standIns.refusal = Why.NO_REASON;
        Map<String, String> silent = Map.of("person", "li", "from", "2027-03-18", "to", "2027-03-18");
        assertThat(press("/people/absences", silent)).flash().containsEntry("done", "没有登记：请写明原因（200 字以内）");
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void hasWordsForEveryRefusal(Why why) {
        standIns.refusal = why;
        Map<String, String> form = Map.of("person", "li", "from", "2027-03-18", "to", "2027-03-18");
        assertThat(press("/people/absences", form))
                .flash()
                .hasEntrySatisfying("done", said -> assertThat(said.toString()).startsWith("没有登记："));
    }

    @Test
    void refusesAnAbsenceFromElsewhere() {
        assertThat(browser.post()
                        .uri("/people/absences")
                        .header("Host", "localhost")
                        .header("Sec-Fetch-Site", "cross-site")
                        .exchange())
                .hasStatus(403);
        assertThat(standIns.entered).isEmpty();
    }

    @Test
    void showsWhoCannotBeReached() {
        assertThat(page("/contacts")).bodyText().contains("还没有检查过");
        reach.standing = new Reachability.Standing(
                NOW,
                LocalDate.of(2027, 3, 15),
                null,
                Arrays.stream(Gap.Kind.values())
                        .map(kind -> new Gap(kind, "school-1/headmaster", "li", LocalDate.of(2027, 3, 22)))
                        .toList());
        assertThat(page("/contacts"))
                .bodyText()
                .contains("2027-03-22 起 示例市第一中学 校长 岗位空缺", "示例市第一中学 校长 的 李静 请假")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Origin, http://localhost"})
    void takesAFormOfItsOwn(String header, String value) {
        assertThat(browser.post()
                        .uri("/contacts/fetch")
                        .header("Host", "localhost")
                        .header(header, value)
                        .exchange())
                .hasStatus(302);
    }

    @Test
    void systemSaysWhetherTheSelfAuditHolds() {
        assertThat(page("/system")).bodyText().contains("自检", "还没有运行过");

        audits.last = audit(AuditState.HELD, List.of(), NOW);
        assertThat(page("/system")).bodyText().contains("2027-03-15 通过").doesNotContain("自检发现");

        audits.last = audit(AuditState.HELD, List.of(), NOW.minusSeconds(2 * 86_400));
        assertThat(page("/system")).bodyText().contains("之后没有结果");

        audits.last =
                audit(AuditState.BROKEN, List.of(new Flaw(FlawKind.NUDGE_STUCK, "due school-01/officer patrol")), NOW);
        assertThat(page("/system"))
                .bodyText()
                .contains("2027-03-15 未通过，1 处", "提醒时间已过，没有处理", "due school-01/officer patrol");
    }

    @ParameterizedTest
    @EnumSource(FlawKind.class)
    void systemHasWordsForEveryFlaw(FlawKind kind) {
        audits.last = audit(AuditState.BROKEN, List.of(new Flaw(kind, "x")), NOW);

        assertThat(page("/system")).hasStatusOk().bodyText().doesNotContain("??system");
    }

    private static AuditView audit(AuditState state, List<Flaw> flaws, Instant at) {
        return new AuditView(
                LocalDate.of(2027, 3, 15), state, at, null, new Counts(1, 1, 1, 1, 1), flaws.size(), flaws, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/system", "/people", "/contacts", "/bindings", "/phones", "/setup"})
    void speaksEnglish(String address) {
        checks.known.add(new Finding("client-id", "", State.BROKEN, "keys-missing", ""));
        assertThat(page(address + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Phones")
                .doesNotContain("管理页面", "??");
    }

    private MvcTestResult page(String address) {
        return browser.get().uri(URI.create(address)).exchange();
    }

    private MvcTestResult press(String address, Map<String, String> form) {
        var request = browser.post().uri(URI.create(address));
        form.forEach(request::formField);
        return request.exchange();
    }
}
