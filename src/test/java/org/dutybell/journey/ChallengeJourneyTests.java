package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A duty that wants the word of the day in its photo: who owes it reads the word, leaders do not. */
class ChallengeJourneyTests {

    @TempDir
    Path folder;

    @Test
    void showsAnotherWordEachDayAndTheSameInRemindersAndOnThePages() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), Database.H2, config())) {
            var li = bureau.phoneOf("u-school01-li").in("school-01");
            var zhang = bureau.phoneOf("u-school01-zhang").privately();
            bureau.at("07:30");
            String code = bureau.open("school-patrol", "school-01").code();
            String word = wordOf(code, li.expects("#" + code + " 今日口令").text());

            Browser browser = new Browser(bureau.address()).signsIn("u-school01-li");
            assertThat(browser.opens("/m/" + code).body()).contains("今日口令：" + word);
            assertThat(browser.opens("/o/" + code).body()).contains("每日口令", "2027-03-02 " + word);
            bureau.at("20:30");
            assertThat(zhang.expects("逾期").text()).doesNotContain("口令");
            bureau.nextDayAt("07:30");
            String next = bureau.open("school-patrol", "school-01").code();
            assertThat(wordOf(next, li.expects("#" + next + " 今日口令").text())).isNotEqualTo(word);
        }
    }

    private static String wordOf(String code, String text) {
        Matcher found =
                Pattern.compile(code + " 今日口令：\\**(\\p{IsHan}{2}[0-9]{2})").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private Map<String, String> config() {
        String patrol = """
                    due-at: "18:00"
                    evidence: { photos: 1 }
                    reminders: school-day
                """;
        return ChangedSample.in(
                folder, "duties.yaml", patrol, patrol.replace("photos: 1", "photos: 1, challenge: true"));
    }
}
