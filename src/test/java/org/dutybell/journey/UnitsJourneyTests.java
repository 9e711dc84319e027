package org.dutybell.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.testing.Chromium;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The leader's page on the phone: a deputy director after a day on which a school forgot its patrol. */
class UnitsJourneyTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    private static Chromium chromium;

    @BeforeAll
    static void startsTheBrowser() {
        chromium = Chromium.startFor(UnitsJourneyTests.class);
    }

    @AfterAll
    static void stopsTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void showsWhatMattersAndUrgesWithOneTouch() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2)) {
            bureau.at("07:30");
            String done = bureau.open("school-patrol", "school-02").code();
            bureau.phoneOf("u-school02-chen")
                    .in("school-02")
                    .saysWithPhoto("#" + done + " 已巡查")
                    .expects("已记录");
            String missed = bureau.open("school-patrol", "school-01").code();
            bureau.at("20:30");
            bureau.nextDayAt("09:00");
            var li = bureau.phoneOf("u-school01-li").in("school-01");

            Page page = opens(bureau, "林静波");
            page.locator("main a.button").click();
            assertThat(page.locator("h1")).hasText("我分管的单位");
            Locator overdue = page.locator("li")
                    .filter(new Locator.FilterOptions().setHas(page.locator("a[href='/o/" + missed + "']")));
            assertThat(overdue).containsText("示例市第一中学");
            assertThat(page.locator(".standing")
                            .filter(new Locator.FilterOptions().setHasText("示例市第一中学"))
                            .locator(".light"))
                    .hasText("红");
            assertThat(page.locator("summary")).containsText("本季度履责");
            Chromium.shoot(page, "phone-8-units");

            overdue.locator("button").click();
            assertThat(page.locator(".done[role=status]")).containsText("#" + missed + " 已催办");
            bureau.at("09:10");
            li.expects("请您尽快办理", missed, "林静波");
            page.locator("li")
                    .filter(new Locator.FilterOptions().setHas(page.locator("a[href='/o/" + missed + "']")))
                    .locator("button")
                    .click();
            assertThat(page.locator(".problem")).containsText("刚催办过");
        }
    }

    @Test
    void urgesNobodyForThoseWhoDoNotLead() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2)) {
            bureau.at("07:30");
            String others = bureau.open("school-patrol", "school-02").code();
            Browser li = new Browser(bureau.address()).signsIn("u-school01-li");

            assertThat(li.opens("/m").body()).doesNotContain("我分管的单位");
            assertThat(li.opens("/m/units").body()).contains("您名下没有分管的单位");
            for (String code : List.of(others, "ZZZZ")) {
                li.post("/m/units/" + code + "/urge", Map.of());
                assertThat(li.opens("/m/units").body()).contains("#" + code + " 不在您的分管范围内");
            }
        }
    }

    private static Page opens(Bureau bureau, String name) {
        Page page = chromium.newPage();
        page.setViewportSize(360, 740);
        page.navigate(bureau.address() + "/m");
        page.locator("main.login li button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return page;
    }
}
