package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;
import static org.dutybell.console.World.NOW;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutybell.waiver.Ask;
import org.dutybell.waiver.AskOutcome;
import org.dutybell.waiver.DecideOutcome;
import org.dutybell.waiver.ExcuseRates;
import org.dutybell.waiver.StandingException;
import org.dutybell.waiver.WaiverKind;
import org.dutybell.waiver.WaiverState;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.Waivers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({ObligationController.class, WaiverController.class, ExcusesController.class})
@Import(Fakes.class)
class WaiverPagesTests {

    private static final LocalDate UNTIL = LocalDate.of(2027, 3, 20);
    private static final WaiverView REQUEST = new WaiverView(
            5,
            "WK7M2",
            1,
            WaiverKind.EXTENSION,
            UNTIL,
            NOW,
            "<b>停电</b>检修",
            "li",
            NOW,
            WaiverState.OPEN,
            1,
            List.of("wang"),
            null,
            null,
            "");

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @MockitoBean(answers = Answers.RETURNS_DEFAULTS)
    Waivers waivers;

    @MockitoBean(answers = Answers.RETURNS_DEFAULTS)
    ExcuseRates rates;

    @BeforeEach
    void somethingIsOpen() {
        obligations.are(anObligation(1).of(World.drill(), "2027-03").view());
        given(waivers.ask(any(), any())).willReturn(new AskOutcome.Asked(REQUEST));
        given(waivers.byCode("WK7M2")).willReturn(Optional.of(REQUEST));
    }

    @Test
    void offersTheFormToWhoWorksThere() {
        assertThat(page("/obligations/1"))
                .contains("申请免除或延期", "value=\"li\"", "value=\"zhao\"")
                .doesNotContain("value=\"wang\"");
    }

    @Test
    void showsAWaitingRequestInsteadOfTheForm() {
        given(waivers.of(1)).willReturn(List.of(REQUEST));

        assertThat(page("/obligations/1"))
                .contains("WK7M2 延期到 2027-03-20", "待审批", "&lt;b&gt;停电", "王海", "/waivers/WK7M2/decide")
                .doesNotContain("/obligations/1/ask");
    }

    @Test
    void asksForWhatTheFormSays() {
        assertThat(browser.post()
                        .uri("/obligations/1/ask")
                        .param("kind", "extension")
                        .param("until", "2027-03-20")
                        .param("reason", " 停电检修 ")
                        .param("by", "li"))
                .hasRedirectedUrl("/obligations/1")
                .flash()
                .containsEntry("done", "已提交申请 WK7M2，领导会收到消息。");
        verify(waivers).ask(new Ask(1, WaiverKind.EXTENSION, UNTIL, "停电检修", "li"), NOW);
    }

    @Test
    void wantsADayForMoreTime() {
        assertThat(browser.post()
                        .uri("/obligations/1/ask")
                        .param("kind", "extension")
                        .param("reason", "停电检修")
                        .param("by", "li"))
                .flash()
                .containsEntry("done", "没有提交：请选择申请人；延期还要选日期。");
    }

    @Test
    void takesALeadersAnswer() {
        given(waivers.decide(5, false, "wang", "本周必须完成", NOW)).willReturn(new DecideOutcome.Refused(REQUEST));

        assertThat(browser.post()
                        .uri("/waivers/WK7M2/decide")
                        .param("by", "wang")
                        .param("words", "本周必须完成")
                        .param("agreed", "false"))
                .hasRedirectedUrl("/obligations/1")
                .flash()
                .containsEntry("done", "没有批准，申请人会收到原因。");
    }

    @Test
    void refusesAFormFromElsewhere() {
        assertThat(browser.post().uri("/waivers/WK7M2/decide").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus4xxClientError();
    }

    @Test
    void listsWhatWaitsWhatStandsAndHowMuchWasExcused() {
        given(waivers.open()).willReturn(List.of(REQUEST));
        given(waivers.standing(any()))
                .willReturn(List.of(new StandingException(
                        3, "canteen", "school-1/headmaster", "", UNTIL, UNTIL.plusDays(9), "食堂停用", "li", "wang")));
        given(rates.between(any(), any()))
                .willReturn(List.of(
                        new ExcuseRates.Line("school-1", "patrol", 40, 4, 3, 1, 2, 1),
                        new ExcuseRates.Line("school-2", "patrol", 40, 0, 0, 0, 0, 0)));

        assertThat(page("/waivers?from=2027-03-01&to=2027-03-31"))
                .contains("WK7M2", "食堂停用", "2027-03-20 – 2027-03-29", "批准人：王海")
                .contains("应办 40，申请 4（批准 3，未批准 1），免除 2（5%），延期 1")
                .doesNotContain("示例市实验小学 · patrol");
        assertThat(page("/waivers?lang=en")).contains("40 owed, 4 asked");
    }

    private String page(String address) {
        var result = browser.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getMvcResult().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
