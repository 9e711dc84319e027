package org.dutybell.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import org.dutybell.testing.Chromium;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way a visitor goes round: a reminder answered, one missed, who hears of it, and where that can be read later. */
class BrowserJourneyTests {

    private static final String PATROL = "每日校园巡查";

    /** Moving the clock by a day runs every pass of that day. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static Chromium chromium;

    @BeforeAll
    static void startsTheBrowser() {
        chromium = Chromium.startFor(BrowserJourneyTests.class);
    }

    @AfterAll
    static void stopsTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void showsAnAnswerAMissAndTheirTraces() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), Database.H2)) {
            bureau.at("06:50");
            Page page = chromium.newPage();
            page.navigate(bureau.address() + "/sandbox");
            play(page, "u-school01-li");
            page.locator("input[name=at]").fill("2027-03-02T07:30");
            page.locator(".clock-to button").click();
            assertThat(page.locator(".happened summary")).containsText("→ 2027-03-02 07:30", PATIENTLY);

            answersThePatrolReminder(page);
            for (String day : new String[] {"2027-03-03", "2027-03-04"}) {
                page.locator("#plus-day").click();
                assertThat(page.locator(".happened summary")).containsText("→ " + day, PATIENTLY);
            }
            readsTheEscalation(page);
            opensTheTimeline(page);
        }
    }

    private static void answersThePatrolReminder(Page page) {
        open(page, "第一中学安全工作群");
        Locator reminder = containing(page.locator(".message"), PATROL).last();
        assertThat(reminder.locator(".mention")).hasText("@李红梅");
        reminder.locator(".reply").click();
        page.locator("#sample").click();
        assertThat(page.locator("#attachments img")).hasCount(1);
        page.locator("textarea[name=text]").fill("巡查完毕，一切正常");
        page.locator("#composer button[type=submit]").click();

        Locator receipt = containing(page.locator(".message"), "已记录").last();
        assertThat(receipt).containsText("收到照片 1 张", PATIENTLY);
        assertThat(receipt.locator(".mention")).hasText("@李红梅");
        Chromium.shoot(page, "journey-1-receipt");
    }

    private static void readsTheEscalation(Page page) {
        play(page, "u-school01-zhang");
        open(page, "履责铃");
        Locator told = containing(page.locator(".message"), "逾期未完成").last();
        assertThat(told).containsText(PATROL);
        assertThat(told).containsText("李红梅");
        Chromium.shoot(page, "journey-2-headmaster");
    }

    private static void opensTheTimeline(Page page) {
        page.locator("a.board").click();
        page.locator("select[name=unit]").selectOption("school-01");
        page.locator(".filters button[type=submit]").click();
        assertThat(containing(page.locator("table.board tr"), PATROL).first()).isVisible();
        Chromium.shoot(page, "journey-3-board");
        Locator missed = containing(containing(page.locator("table.board tr"), PATROL), "逾期未办");
        missed.first().locator("a").first().click();
        assertThat(page.locator(".timeline")).containsText("升级第1步");
        assertThat(page.locator(".timeline")).containsText("张卫东");
        Chromium.shoot(page, "journey-4-timeline");
    }

    private static void play(Page page, String userId) {
        page.locator("select[name=as]").selectOption(userId);
        page.waitForURL("**/sandbox?as=" + userId + "*");
    }

    private static void open(Page page, String chat) {
        containing(page.locator(".chat-entry"), chat).first().click();
        assertThat(containing(page.locator(".chat-entry.open"), chat)).isVisible();
    }

    private static Locator containing(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text));
    }
}
