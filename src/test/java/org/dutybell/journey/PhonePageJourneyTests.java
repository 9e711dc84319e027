package org.dutybell.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.sandbox.chat.SamplePhotos;
import org.dutybell.testing.Chromium;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page behind a reminder's link: signed in with DingTalk, photos sent one by one, handed in without a message. */
class PhonePageJourneyTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    private static Chromium chromium;

    @BeforeAll
    static void startsTheBrowser() {
        chromium = Chromium.startFor(PhonePageJourneyTests.class);
    }

    @AfterAll
    static void stopsTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void handsInAPatrolWithPhotosAndCostsNoQuota() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2)) {
            bureau.at("07:30");
            String code = bureau.open("school-patrol", "school-01").code();
            Page page = onThePhone(bureau, "/m/" + code);
            signsIn(page, "李红梅");
            assertThat(page.locator("h1")).hasText("每日校园巡查");
            Chromium.shoot(page, "phone-1-form");

            sends(page, photo(bureau, "1.jpg"), photo(bureau, "2.jpg"));
            assertThat(page.locator(".drafts img")).hasCount(2);
            page.locator("textarea").fill("巡查完毕，无隐患");
            page.reload();
            assertThat(page.locator(".drafts img")).hasCount(2);
            assertThat(page.locator("textarea")).hasValue("巡查完毕，无隐患");
            page.locator(".drafts .remove").first().click();
            assertThat(page.locator(".drafts img")).hasCount(1);
            Chromium.shoot(page, "phone-2-draft");

            int calls = bureau.sandbox().journal().size();
            page.locator("button.primary").click();
            assertThat(page.locator(".receipt")).containsText("已记录");
            assertThat(page.locator(".receipt")).containsText("收到照片 1 张");
            assertThat(page.locator("#hand-in")).hasCount(0);
            Chromium.shoot(page, "phone-3-receipt");
            Sheet sheet = bureau.sheetOf(code);
            assertThat(sheet.state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(sheet.checkIns()).extracting(RecordedCheckIn::text).containsExactly("巡查完毕，无隐患");
            assertThat(bureau.sandbox().journal()).hasSize(calls);

            page.locator(".back a").click();
            assertThat(page.locator(".mine")).not().containsText("#" + code);
            Chromium.shoot(page, "phone-4-mine");

            page.navigate(bureau.address() + "/m/" + code);
            page.locator("#withdraw button").click();
            assertThat(page.locator(".receipt")).containsText("已撤回");
            assertThat(page.locator("#hand-in")).hasCount(1);
            assertThat(page.locator("#withdraw")).hasCount(0);
            assertThat(sheet.state()).isEqualTo(ObligationState.OPEN);
            assertThat(bureau.sandbox().journal()).hasSize(calls);
        }
    }

    @Test
    void refusesWhatIsNoPictureAndSaysWhatIsMissing() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2)) {
            bureau.at("07:30");
            String code = bureau.open("school-patrol", "school-01").code();
            Page page = onThePhone(bureau, "/m/" + code);
            signsIn(page, "李红梅");
            byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            sends(page, new FilePayload("巡查.jpg", "image/jpeg", script));
            assertThat(page.locator("#pictures .problem")).containsText("网页");
            assertThat(page.locator(".drafts img")).hasCount(0);

            page.locator("button.primary").click();
            assertThat(page.locator("main > .problem")).containsText("没有提交");
            page.locator("textarea").fill("已巡查");
            page.locator("button.primary").click();
            assertThat(page.locator(".receipt")).containsText("还需要");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.OPEN);

            sends(page, photos(bureau, 21));
            assertThat(page.locator(".drafts img")).hasCount(20, PATIENTLY);
            assertThat(page.locator("#sending .state")).containsText("最多 20 份");
            page.locator("button.primary").click();
            assertThat(page.locator(".receipt")).containsText("已记录");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        }
    }

    @Test
    void letsNobodyAnswerForOthers() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2)) {
            bureau.at("07:30");
            String code = bureau.open("school-patrol", "school-02").code();
            Page page = onThePhone(bureau, "/m/" + code);
            signsIn(page, "李红梅");
            assertThat(page.locator("main")).containsText("不由您负责");

            assertThat(chromium.newPage()
                            .request()
                            .post(
                                    bureau.address() + "/m/" + code + "/pictures",
                                    RequestOptions.create().setHeader("X-Requested-With", "XMLHttpRequest"))
                            .status())
                    .isEqualTo(401);

            Page outside = onThePhone(bureau, "/m");
            signsIn(outside, "外部人员");
            assertThat(outside.locator(".problem")).containsText("不在本单位的人员名册中");
            Chromium.shoot(outside, "phone-5-stranger");

            Page declines = onThePhone(bureau, "/m");
            declines.locator("button[value='']").click();
            assertThat(declines.locator(".problem")).containsText("没有完成钉钉授权");

            Page forged = onThePhone(bureau, "/sign-in/back?state=x&authCode=y");
            assertThat(forged.locator(".problem")).containsText("请重新登录");
        }
    }

    private static Page onThePhone(Bureau bureau, String path) {
        Page page = chromium.newPage();
        page.setViewportSize(390, 780);
        page.navigate(bureau.address() + path);
        return page;
    }

    private static void signsIn(Page page, String name) {
        page.locator("main.login li button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private static void sends(Page page, FilePayload... files) {
        page.locator("input[type=file]").first().setInputFiles(files);
    }

    private static FilePayload[] photos(Bureau bureau, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> photo(bureau, number + ".jpg"))
                .toArray(FilePayload[]::new);
    }

    private static FilePayload photo(Bureau bureau, String name) {
        return new FilePayload(
                name, "image/jpeg", bureau.bean(SamplePhotos.class).draw());
    }
}
