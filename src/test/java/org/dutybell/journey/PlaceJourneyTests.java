package org.dutybell.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Chromium;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where something was done: a patrol that wants the place of the phone, and a tour whose schools are named. */
class PlaceJourneyTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    @TempDir
    Path folder;

    @Test
    void saysHowFarThePhoneWasAndKeepsNoPosition() {
        Chromium chromium = Chromium.startFor(PlaceJourneyTests.class);
        try (chromium;
                Bureau bureau = Bureau.opensOn(DAY, Database.H2, config())) {
            bureau.at("07:30");
            String near = bureau.open("school-patrol", "school-02").code();
            Page page = opens(chromium, bureau, near, "陈", 30.2521, 120.1701);
            page.locator("#place button").click();
            assertThat(page.locator("#place [role=status]")).containsText("已取得位置");
            Chromium.shoot(page, "phone-7-place");
            handsIn(page);
            assertThat(page.locator(".receipt")).containsText("已记录");
            assertThat(page.locator(".receipt")).containsText("距本次地点约 15 米");

            String far = bureau.open("school-patrol", "school-01").code();
            Page other = opens(chromium, bureau, far, "李红梅", 30.30, 120.17);
            handsIn(other);
            assertThat(other.locator(".receipt")).containsText("还需要：位置");
            other.locator("#place button").click();
            assertThat(other.locator("#place [role=status]")).containsText("已取得位置");
            handsIn(other);
            assertThat(other.locator(".receipt")).containsText("位置：已提供");

            assertThat(bureau.sheetOf(near).state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(bureau.sheetOf(far).state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(bureau.sandbox().page("/o/" + near))
                    .contains("位置：距地点约 15 米")
                    .doesNotContain("30.252");
            assertThat(bureau.sandbox().page("/o/" + far)).contains("单位没有登记坐标");
        }
    }

    @Test
    void takesThatAPhoneCannotTell() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2, config())) {
            bureau.at("07:30");
            String code = bureau.open("school-patrol", "school-02").code();
            var chen = bureau.phoneOf("u-school02-chen").in("school-02");

            chen.saysWithPhoto("#" + code + " 已巡查").expects(code, "还需要：位置");
            chen.says("#" + code + " 手机无法定位，地下室没有信号").expects(code, "已记录", "位置：无法定位（自述）");
        }
    }

    @Test
    void wantsTheNamesOfTheSchoolsThatWereVisited() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2, config())) {
            bureau.at("09:00");
            Sheet tour = bureau.open("safety-lead-inspection", "leadership");
            var lead = bureau.phoneOf("u-lead-lin").privately();

            lead.saysWithPhoto("#" + tour.code() + " 今天到三中检查完毕").expects(tour.code(), "还需要：所到学校的名称 1 所");
            lead.says("#" + tour.code() + " 还去了第五中学和三中").expects("已记录", "所到学校：示例市第三中学、示例市第五中学");

            assertThat(tour.checkIns())
                    .flatExtracting(checkIn -> checkIn.said().schools())
                    .containsExactlyInAnyOrderElementsOf(List.of("school-03", "school-03", "school-05"));
            assertThat(bureau.sandbox().page("/o/" + tour.code())).contains("所到学校：");
        }
    }

    private static Page opens(
            Chromium chromium, Bureau bureau, String code, String name, double latitude, double longitude) {
        Page page = chromium.newPage();
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(latitude, longitude).setAccuracy(20));
        page.setViewportSize(390, 780);
        page.navigate(bureau.address() + "/m/" + code);
        page.locator("main.login li button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return page;
    }

    private static void handsIn(Page page) {
        page.locator("textarea").fill("已巡查");
        page.locator("button.primary").click();
    }

    private Map<String, String> config() {
        String patrol = """
                    due-at: "18:00"
                    evidence: { photos: 1 }
                    reminders: school-day
                """;
        ChangedSample.in(folder, "duties.yaml", patrol, patrol.replace("photos: 1", "text: true, place: true"));
        String tour = """
                    title: 组织安全监督检查或调研
                    kind: inspection
                    holders: { roles: [safety-lead] }
                    rhythm: quarter
                    follows: working-days
                    opens-at: "08:30"
                    due-at: "17:30"
                    denser: { rhythm: week }
                    times: 1
                    evidence: { photos: 1, text: true }
                """;
        ChangedSample.again(folder, "duties.yaml", tour, tour.replace("photos: 1", "schools: 2"));
        return ChangedSample.again(
                folder,
                "organisation.yaml",
                "    name: 示例市第二中学\n",
                "    name: 示例市第二中学\n    location: 30.2520, 120.1700\n");
    }
}
