package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(BoardController.class)
@Import(Fakes.class)
@TestPropertySource(properties = "dutybell.sandbox.enabled=true")
class PageFrameTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @BeforeEach
    void one() {
        obligations.are(anObligation(1).view());
    }

    @Test
    void speaksEnglishOnceAskedTo() {
        MvcTestResult asked = page("/?lang=en");
        assertThat(asked).bodyText().contains("Duty board", "18 Mar 17:05", "3 hours left", "lang=\"en\"");
        assertThat(asked).cookies().hasValue("dutybell-lang", "en");
        assertThat(browser.get()
                        .uri("/")
                        .cookie(asked.getResponse().getCookie("dutybell-lang"))
                        .exchange())
                .bodyText()
                .contains("Duty board");
    }

    @Test
    void speaksChineseWhateverTheBrowserPrefers() {
        assertThat(browser.get().uri("/").header("Accept-Language", "en").exchange())
                .bodyText()
                .contains("履责看板", "lang=\"zh-CN\"");
    }

    @Test
    void keepsTheFiltersWhenTheLanguageChanges() {
        assertThat(page("/?unit=school-1")).bodyText().contains("href=\"?unit=school-1&amp;lang=en\"");
    }

    @Test
    void ignoresALanguageThatIsNone() {
        assertThat(page("/?lang=%3Cb%3E")).hasStatusOk().bodyText().contains("履责看板");
    }

    @Test
    void leadsToTheSandboxWhenThereIsOne() {
        assertThat(page("/")).bodyText().contains("href=\"/sandbox\"");
    }

    @Test
    void letsBrowsersLoadNothingFromElsewhere() {
        assertThat(page("/"))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.get(0))
                                .startsWith("default-src 'self'")
                                .doesNotContain("unsafe"));
        assertThat(body("/")).doesNotContain("http://", "https://", "style=\"", "onclick");
    }

    private MvcTestResult page(String address) {
        return browser.get().uri(URI.create(address)).exchange();
    }

    private String body(String address) {
        return new String(page(address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
