package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.dutybell.access.Grants;
import org.dutybell.access.LocalAccounts;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first account of a new bureau, wrong passwords, roles given on the page, leaving on all devices, a leader's link. */
class AccountJourneyTests {

    private static final String PASSWORD = "rain on the tin roof";

    private static Bureau bureau;

    @BeforeAll
    static void opensAndMakesTheFirstAccountByTheLinkOfTheLogOnlyOnce() {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), Database.H2, Map.of("dutybell.sign-in.console", "required"));
        String link =
                bureau.bean(LocalAccounts.class).link(bureau.bean(Clock.class).instant());
        Browser browser = browser();
        assertThat(browser.opens("/sign-in/first?link=wrong").body())
                .contains("这个链接不正确")
                .doesNotContain("name=\"again\"");

        browser.opens("/sign-in/first?link=" + link);
        assertThat(browser.post("/sign-in/first", form(link, "root", "short", "short"))
                        .body())
                .contains("密码不符合要求");
        assertThat(browser.post("/sign-in/first", form(link, "r t", PASSWORD, PASSWORD))
                        .body())
                .contains("账号不符合要求");
        assertThat(browser.post("/sign-in/first", form(link, "root", PASSWORD, PASSWORD + "s"))
                        .body())
                .contains("两次输入的密码不一样");
        browser.post("/sign-in/first", form(link, "Root", PASSWORD, PASSWORD));
        assertThat(browser.post("/sign-in/first", form(link, "second", PASSWORD, PASSWORD))
                        .body())
                .contains("这个链接不正确");
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void opensAllButThePagesOfPeopleWithTheFirstAccount() {
        Browser browser = browser();
        assertThat(signsIn(browser, "root", PASSWORD)).isEqualTo("/");
        assertThat(browser.get("/setup").statusCode()).isEqualTo(200);
        assertThat(browser.get("/m"))
                .returns(403, HttpResponse::statusCode)
                .satisfies(refused -> assertThat(refused.body()).contains("没有权限打开这个页面"));
    }

    @Test
    void asksToWaitAfterFiveWrongPasswordsAndTakesTheRightOneAfterwards() {
        Browser browser = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(signsIn(browser, "root", "a wrong password")).isEqualTo("/sign-in?why=wrong-password");
        }
        assertThat(signsIn(browser, "ROOT", PASSWORD)).isEqualTo("/sign-in?why=too-often");
        assertThat(browser.opens("/sign-in?why=too-often").body()).contains("请 15 分钟后再试");

        bureau.nextWeekdayAt("06:50");

        assertThat(signsIn(browser, "root", PASSWORD)).isEqualTo("/");
    }

    @Test
    void changesThePasswordAndLeavesAllOtherDevices() {
        String other = "another " + PASSWORD;
        Browser here = browser();
        Browser there = browser();
        signsIn(here, "root", PASSWORD);
        signsIn(there, "root", PASSWORD);
        here.opens("/password");

        assertThat(here.post("/password", passwords("wrong", other, other)).body())
                .contains("现在的密码不对");
        assertThat(here.post("/password", passwords(PASSWORD, "short", "short")).body())
                .contains("新密码不符合要求");
        assertThat(here.post("/password", passwords(PASSWORD, PASSWORD, PASSWORD))
                        .body())
                .contains("新密码不符合要求");
        assertThat(here.post("/password", passwords(PASSWORD, other, other + "s"))
                        .body())
                .contains("两次输入的新密码不一样");
        assertThat(there.get("/").statusCode()).isEqualTo(200);
        assertThat(here.post("/password", passwords(PASSWORD, other, other)).body())
                .contains("密码已修改");

        assertThat(there.get("/").statusCode()).isEqualTo(302);
        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(signsIn(there, "root", PASSWORD)).isEqualTo("/sign-in?why=wrong-password");
        assertThat(signsIn(there, "root", other)).isEqualTo("/");
        there.opens("/password");
        there.post("/password", passwords(other, PASSWORD, PASSWORD));
        assertThat(browser().signsIn("u-school01-zhang").get("/password").statusCode())
                .isEqualTo(302);
        bureau.nextWeekdayAt("06:50");
    }

    private static Map<String, String> passwords(String old, String password, String again) {
        return Map.of("old", old, "password", password, "again", again);
    }

    @Test
    void givesAndTakesARoleWhichHoldsFromTheNextRequestOn() {
        Browser admin = browser();
        signsIn(admin, "root", PASSWORD);
        Browser wang = browser().signsIn("u-school01-wang");
        assertThat(wang.get("/").headers().firstValue("Location").orElse("")).endsWith("/m");

        admin.opens("/access");
        admin.post("/access", Map.of("person", "school01-wang", "role", "school-admin", "unit", "office-health"));
        assertThat(admin.opens("/access").body()).contains("单位不对");
        admin.post("/access", Map.of("person", "school01-wang", "role", "school-admin", "unit", "school-01"));
        assertThat(admin.opens("/access").body()).contains("王大勇 · 学校管理员 · 示例市第一中学", "local:root");

        HttpResponse<String> board = wang.get("/");
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.body()).contains("示例市第一中学").doesNotContain("示例市第二中学");
        assertThat(wang.get("/?unit=school-02").statusCode()).isEqualTo(400);

        admin.post("/access/" + onlyGrant() + "/end", Map.of());
        assertThat(wang.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void leadsFromALeadersLinkThroughTheSignInToTheObligation() {
        bureau.nextWeekdayAt("07:30");
        String code = bureau.open("school-patrol", "school-01").code();
        Browser zhang = browser();
        String login = zhang.get("/o/" + code).headers().firstValue("Location").orElseThrow();
        assertThat(login).isEqualTo("/sign-in?to=%2Fo%2F" + code);
        assertThat(zhang.opens(login).body()).contains("href=\"/sign-in/start?to=/o/" + code);

        zhang.signsIn("u-school01-zhang", "/o/" + code);

        assertThat(zhang.opens("/o/" + code).body()).contains("每日校园巡查", "示例市第一中学");
        Browser wang = browser().signsIn("u-school01-wang");
        assertThat(wang.get("/o/" + code).headers().firstValue("Location").orElseThrow())
                .endsWith("/m/" + code);
    }

    @Test
    void leavesOnAllDevices() {
        Browser phone = browser().signsIn("u-school01-zhang");
        Browser office = browser().signsIn("u-school01-zhang");
        Browser other = browser().signsIn("u-school02-liu");

        phone.opens("/m");
        phone.post("/sign-out/everywhere", Map.of());

        assertThat(phone.get("/m").statusCode()).isEqualTo(302);
        assertThat(office.get("/m").statusCode()).isEqualTo(302);
        assertThat(other.get("/m").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsNobodyElsewhereAfterTheSignIn() {
        for (String to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/sign-out"}) {
            Browser browser = browser();
            browser.opens("/sign-in");
            HttpResponse<String> answer =
                    browser.post("/sign-in/local", Map.of("name", "root", "password", PASSWORD, "to", to));
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(to)
                    .isEqualTo("/");
        }
    }

    private static String signsIn(Browser browser, String name, String password) {
        browser.opens("/sign-in");
        return browser.post("/sign-in/local", Map.of("name", name, "password", password))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static long onlyGrant() {
        return bureau.bean(Grants.class).standing().get(0).id();
    }

    private static Browser browser() {
        return new Browser(bureau.address());
    }

    private static Map<String, String> form(String link, String name, String password, String again) {
        return Map.of("link", link, "name", name, "password", password, "again", again);
    }
}
