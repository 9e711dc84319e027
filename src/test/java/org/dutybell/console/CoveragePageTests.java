package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({CoverageController.class, ObligationController.class})
@Import(Fakes.class)
class CoveragePageTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @BeforeEach
    void oneOfTwoSchools() {
        obligations.are(
                inspectionOf("school-1", 1).dueIn(Duration.ofHours(3)).view(),
                inspectionOf("school-2", 2).doneIn(Duration.ofHours(-1)).view());
    }

    @Test
    void saysHowManyOfHowManyAndWhichAreMissing() {
        assertThat(browser.get().uri("/coverage"))
                .hasStatusOk()
                .bodyText()
                .contains("包保学校安全检查", "学校安全处 · 处长", "已完成 1/2")
                .contains("href=\"/obligations/1\"", "示例市第一中学", "3月18日 17:05 截止")
                .contains("href=\"/obligations/2\"", "示例市实验小学", "3月18日 13:05 完成");
    }

    @Test
    void speaksEnglish() {
        assertThat(browser.get().uri("/coverage?lang=en")).bodyText().contains("1 of 2 done", "due 18 Mar 17:05");
    }

    @Test
    void showsTheOtherTargetsBesideTheObligation() {
        assertThat(browser.get().uri("/obligations/1"))
                .hasStatusOk()
                .bodyText()
                .contains("本期全部对象", "已完成 1/2", "aria-current=\"true\">示例市第一中学", "href=\"/obligations/2\"");
    }

    @Test
    void showsNoTargetsWhereThereAreNone() {
        obligations.are(anObligation(3).view());
        assertThat(browser.get().uri("/coverage")).bodyText().contains("目前没有正在进行的覆盖检查");
        assertThat(browser.get().uri("/obligations/3")).bodyText().doesNotContain("本期全部对象");
    }

    private static AnObligation inspectionOf(String school, long id) {
        return anObligation(id)
                .of(World.inspection(), "2027-Q1")
                .heldBy("office", "head")
                .about(school);
    }
}
