package org.dutybell.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutybell.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The chat page in a real browser. */
@SandboxTest
class SandboxPageTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private FakeEngine engine;

    private Page page;
    private Caller caller;
    private Bot bot;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.startFor(SandboxPageTests.class);
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        engine.forget();
        caller = new Caller(port);
        bot = Bot.connect(caller);
        page = chromium.newPage();
    }

    @AfterEach
    void closePage() {
        page.context().close();
        bot.close();
    }

    @Test
    void playsAPersonWhoAnswersAReminderWithAPhoto() {
        remind("请 @user-li 完成 **3 月消防检查**");
        page.navigate(caller.base() + "/sandbox");
        page.locator("select[name=as]").selectOption("user-li");
        page.waitForURL("**/sandbox?as=user-li");
        page.locator(".chat-entry")
                .filter(new Locator.FilterOptions().setHasText("第三中学安全群"))
                .click();
        Locator reminder = page.locator(".message").last();
        assertThat(reminder.locator(".mention")).hasText("@李强");
        assertThat(reminder.locator("strong")).hasText("3 月消防检查");

        reminder.locator(".reply").click();
        assertThat(page.locator("#quote")).containsText("履责铃：提醒");
        page.locator("#sample").click();
        assertThat(page.locator("#attachments img")).hasCount(1);
        assertThat(page.locator("input[name=atBot]")).isChecked();
        page.locator("textarea[name=text]").fill("已完成 <b>检查</b>");
        shoot("composer");
        page.locator("#composer button[type=submit]").click();

        Locator said = page.locator(".message.mine").last();
        assertThat(said.locator(".author")).hasText("李强");
        assertThat(said.locator(".words")).hasText("@履责铃 已完成 <b>检查</b>");
        assertThat(said.locator(".quoted")).containsText("提醒");
        assertThat(said.locator(".pictures img")).hasCount(1);
        assertThat(page.locator("textarea[name=text]")).hasValue("");
        assertThat(page.locator("#attachments img")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(bot.hears().path("msgtype").asString())
                .isEqualTo("richText");
        shoot("said");
    }

    @Test
    void movesTheClockAndShowsWhatHappened() {
        Instant now = caller.sandboxTime();
        engine.at(
                now.plusSeconds(1800),
                () -> remind("@user-zhang 到期提醒\n\n- 一项\n- 两项\n\n> 请尽快\n\n[打开](http://127.0.0.1/x)"));
        page.navigate(caller.base() + "/sandbox?as=user-wang");
        page.locator("#plus-hour").click();
        assertThat(page.locator(".happened li")).hasCount(2);
        assertThat(page.locator(".happened")).containsText("开始办理 1 项；写出提醒 2 条");
        shoot("moved");

        page.locator(".happened a")
                .filter(new Locator.FilterOptions().setHasText("第三中学安全群"))
                .click();
        assertThat(page.locator("select[name=as]")).hasValue("user-zhang");
        assertThat(page.locator(".message").last().locator("li")).hasCount(2);
        assertThat(page.locator(".message").last().locator(".mention")).hasText("@张敏");
        shoot("opened");
    }

    @Test
    void showsANewMessageWithoutReloadingAndFitsAPhone() {
        page.setViewportSize(360, 740);
        page.navigate(caller.base() + "/sandbox?as=user-zhang&chat=school-03");
        remind("@user-zhang 新消息 " + System.identityHashCode(page));
        assertThat(page.locator(".message").last()).containsText("新消息 " + System.identityHashCode(page));
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(overflow).isEqualTo(0);
        shoot("phone");
    }

    @Test
    void switchesTroubleOnAndOffOnAPhone() {
        page.setViewportSize(360, 740);
        page.navigate(caller.base() + "/sandbox?as=user-li");
        page.locator("#troubles summary").click();
        Locator blocked = page.locator("#troubles button").filter(new Locator.FilterOptions().setHasText("屏蔽"));
        blocked.click();
        assertThat(blocked).hasAttribute("aria-pressed", "true");
        org.assertj.core.api.Assertions.assertThat(
                        caller.get("/sandbox/api/faults").json().path("people").toString())
                .contains("user-li");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(overflow).isEqualTo(0);
        shoot("trouble");
        blocked.click();
        assertThat(blocked).hasAttribute("aria-pressed", "false");
    }

    private void remind(String text) {
        Map<String, Object> body = Map.of(
                "msgtype", "markdown",
                "markdown", Map.of("title", "提醒", "text", text),
                "at", Map.of("atUserIds", List.of("user-li", "user-zhang")));
        Caller.Answer answer = caller.robot("school-03", body, Caller.machineMillis());
        org.assertj.core.api.Assertions.assertThat(answer.body()).contains("\"errcode\":0");
    }

    private void shoot(String name) {
        Chromium.shoot(page, "sandbox-" + name);
    }
}
