package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.LongStream;
import org.dutybell.obligation.ObligationView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(BoardController.class)
@Import(Fakes.class)
class BoardPageTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @BeforeEach
    void four() {
        obligations.are(
                anObligation(1).view(),
                anObligation(2)
                        .of(World.drill(), "2027-03")
                        .heldBy("school-2", "headmaster")
                        .dueIn(Duration.ofDays(-3))
                        .missed()
                        .view(),
                anObligation(3)
                        .of(World.inspection(), "2027-Q1")
                        .heldBy("office", "head")
                        .about("school-1")
                        .dueIn(Duration.ofHours(-1))
                        .doneIn(Duration.ofMinutes(-10))
                        .view(),
                anObligation(4).dueIn(Duration.ofDays(5)).planned().view());
    }

    @Test
    void showsWhatIsOwedByWhomAndUntilWhen() {
        assertThat(page("/"))
                .hasStatusOk()
                .bodyText()
                .contains("D7K1", "校园安全巡查", "条款 7.4", "示例市第一中学", "校长", "李静", "3月18日", "3月18日 17:05", "还剩3小时", "待办");
    }

    @Test
    void saysThatTheHolidaysOfAYearAreNotPublishedYet() {
        assertThat(page("/")).bodyText().contains("2027 年尚未公布，暂按法定节日推算");
    }

    @Test
    void leadsToTheObligation() {
        assertThat(page("/")).bodyText().contains("href=\"/obligations/1\"");
    }

    @Test
    void countsTheTargetsOfACoverageDuty() {
        obligations.are(
                anObligation(1)
                        .of(World.inspection(), "2027-Q1")
                        .heldBy("office", "head")
                        .about("school-1")
                        .view(),
                anObligation(2)
                        .of(World.inspection(), "2027-Q1")
                        .heldBy("office", "head")
                        .about("school-2")
                        .doneIn(Duration.ofHours(-1))
                        .view());
        assertThat(page("/")).bodyText().contains("本期已完成 1/2", "href=\"/coverage\"");
    }

    @Test
    void leavesOutWhatHasNotBegunUnlessAskedFor() {
        assertThat(page("/")).bodyText().doesNotContain("/obligations/4");
        assertThat(page("/?state=planned"))
                .bodyText()
                .contains("/obligations/4")
                .doesNotContain("/obligations/1");
    }

    @Test
    void putsTheLatestMissesFirst() {
        String body = body("/");
        assertThat(body).contains("先看这里", "已逾期3天");
        assertThat(body.indexOf("/obligations/2")).isLessThan(body.indexOf("/obligations/1"));
    }

    @Test
    void countsEachStateAndLinksToIt() {
        assertThat(body("/?unit=school-1").replaceAll("\\s+", " "))
                .contains("/?unit=school-1&amp;state=missed", "<strong>1</strong><span>待办</span>")
                .contains("<strong>0</strong><span>逾期未办</span>");
    }

    @Test
    void filtersByUnitStateAndClause() {
        assertThat(page("/?unit=school-2&state=missed&clause=7.10"))
                .bodyText()
                .contains("/obligations/2")
                .doesNotContain("/obligations/1", "/obligations/3");
    }

    @Test
    void keepsTheChosenFiltersInTheForm() {
        assertThat(page("/?unit=school-2&clause=7.10"))
                .bodyText()
                .contains("<option value=\"school-2\" selected=\"selected\">")
                .contains("<option value=\"7.10\" selected=\"selected\">7.10 每月组织应急疏散演练");
    }

    @Test
    void saysWhenAPostIsVacant() {
        assertThat(page("/?unit=school-2")).bodyText().contains("岗位空缺");
    }

    @Test
    void tellsPastDueInGraceFromAMiss() {
        obligations.are(anObligation(1).dueIn(Duration.ofMinutes(-20)).view());
        assertThat(page("/")).bodyText().contains("待办·已过期", "已逾期20分钟");
    }

    @Test
    void tellsDoneLateFromDone() {
        assertThat(page("/?state=fulfilled")).bodyText().contains("逾期完成", "晚了50分钟");
    }

    @Test
    void swapsOnlyTheResultsForHtmx() {
        assertThat(browser.get().uri("/").header("HX-Request", "true").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("id=\"results\"", "/obligations/1")
                .doesNotContain("<html", "<form");
    }

    @Test
    void turnsPagesWithinTheFilters() {
        obligations.are(LongStream.rangeClosed(1, 120)
                .mapToObj(id -> anObligation(id).view())
                .toArray(ObligationView[]::new));
        assertThat(page("/?unit=school-1&page=2"))
                .bodyText()
                .contains("第 2 页，共 3 页，120 项")
                .contains("href=\"/?unit=school-1\"", "href=\"/?unit=school-1&amp;page=3\"");
    }

    @Test
    void saysThatNothingMatches() {
        obligations.are();
        assertThat(page("/")).hasStatusOk().bodyText().contains("没有符合条件的履责事项");
    }

    @ParameterizedTest
    @CsvSource({
        "/?unit=school-9, 没有代码为“school-9”的单位, school-2",
        "/?state=late, 没有“late”这种状态, 'planned, open, fulfilled, missed'",
        "/?clause=9.9, 职责清单中没有条款“9.9”, 6.5",
        "/?page=0, 没有第“0”页, 1 – ",
        "/?page=-1, 没有第“-1”页, 1 – ",
        "/?page=two, 没有第“two”页, 1 – ",
        "/?page=99999999999, 没有第“99999999999”页, 1 – ",
        "/?page=7, 没有第“7”页, 1 – 1"
    })
    void saysWhatIsAllowed(String address, String problem, String allowed) {
        assertThat(page(address)).hasStatus(400).bodyText().contains(problem, allowed, "<form");
    }

    @Test
    void escapesWhatTheAddressSays() {
        assertThat(browser.get()
                        .uri("/")
                        .param("unit", "<script>alert(1)</script>{0}'")
                        .exchange())
                .hasStatus(400)
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    private MvcTestResult page(String address) {
        return browser.get().uri(URI.create(address)).exchange();
    }

    private String body(String address) {
        return new String(page(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
