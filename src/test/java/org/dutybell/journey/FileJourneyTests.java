package org.dutybell.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.dutybell.evidence.Papers;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Chromium;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A monthly meeting that wants its minutes as a document. */
class FileJourneyTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);
    private static final String MEETING = "school-analysis-meeting";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    @Test
    void takesTheMinutesInThePrivateChat() {
        try (Bureau bureau = Bureau.opensOn(DAY, Database.H2, config())) {
            bureau.at("09:00");
            String code = bureau.open(MEETING, "school-02").code();
            var bot = bureau.phoneOf("u-school02-chen").privately();

            bot.says("#" + code + " 例会开完了").expects(code, "还需要：文件（纪要、方案等）1 份");
            bot.sendsMedia("file", "纪要.docm.docx", Papers.docxWith("word/vbaProject.bin", new byte[1]))
                    .expects("带宏的文件", "没有记录");
            bot.sendsMedia("video", "", Papers.video("isom")).expects(code, "还需要：文件（纪要、方案等）1 份", "文件和视频：");
            bot.sendsMedia("file", "三月例会纪要.docx", Papers.docx()).expects("已记录", "三月例会纪要.docx", "收到照片 0 张");

            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(bureau.sandbox().page("/o/" + code)).contains("三月例会纪要.docx", "文件 1 份");
        }
    }

    @Test
    void takesTheMinutesOnThePhonePage() {
        Chromium chromium = Chromium.startFor(FileJourneyTests.class);
        try (chromium;
                Bureau bureau = Bureau.opensOn(DAY, Database.H2, config())) {
            bureau.at("09:00");
            String code = bureau.open(MEETING, "school-02").code();
            Page page = chromium.newPage();
            page.setViewportSize(390, 780);
            page.navigate(bureau.address() + "/m/" + code);
            page.locator("main.login li button")
                    .filter(new Locator.FilterOptions().setHasText("陈"))
                    .first()
                    .click();
            Locator files = page.locator("input[type=file]").nth(1);

            files.setInputFiles(new FilePayload("纪要.docx", WORD, Papers.docx()));
            assertThat(page.locator(".drafts .file b")).hasText("纪要.docx");
            files.setInputFiles(
                    new FilePayload("脚本.pdf", "application/pdf", Papers.pdf("/OpenAction<</S/JavaScript>>")));
            assertThat(page.locator("#pictures .problem")).containsText("带脚本的文件");
            Chromium.shoot(page, "phone-6-files");
            page.locator("textarea").fill("例会开完了");
            page.locator("button.primary").click();

            assertThat(page.locator(".receipt")).containsText("已记录");
            assertThat(page.locator(".receipt")).containsText("文件和视频：纪要.docx");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        }
    }

    private Map<String, String> config() {
        String meeting = """
                    title: 召开安全稳定形势分析会
                    kind: meeting
                    holders: { roles: [deputy-headmaster] }
                    rhythm: month
                    follows: school-days
                    opens-at: "08:30"
                    due-at: "17:30"
                    times: 1
                    evidence: { photos: 1, text: true }
                """;
        return ChangedSample.in(
                folder, "duties.yaml", meeting, meeting.replace("photos: 1, text", "files: 1, most-photos: 3, text"));
    }
}
