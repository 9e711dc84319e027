package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.DayOverride;
import org.dutybell.calendar.StatutoryDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holidays from a file of either form, and without one. */
class HolidayFilesTests {

    private static final String LIST = """
            {
                "$schema": "https://example.org/schema.json",
                "year": 2028,
                "papers": ["https://example.org/notice"],
                "days": [
                    { "name": "元旦", "date": "2027-12-31", "isOffDay": true },
                    { "name": "元旦", "date": "2028-01-01", "isOffDay": true },
                    { "name": "春节", "date": "2028-01-22", "isOffDay": false }
                ]
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheSample() throws IOException {
        SampleCopy.to(folder);
    }

    @Test
    void takesAHolidayListAsItIsPublished() throws IOException {
        Files.writeString(folder.resolve("calendar-2028.json"), LIST);

        assertThat(calendar().overrides())
                .contains(
                        new DayOverride(LocalDate.of(2027, 12, 31), "元旦", true),
                        new DayOverride(LocalDate.of(2028, 1, 22), "春节", false));
        assertThat(calendar().isProvisional(2028)).isFalse();
        assertThat(warnings()).noneMatch(line -> line.contains("2028"));
    }

    @Test
    void agreesWithTheSamplesFileWhereTheYearIsPublished() throws IOException {
        BureauCalendar written = calendar();
        Files.delete(folder.resolve("calendar-2026.yaml"));

        assertThat(calendar().overrides()).isEqualTo(written.overrides());
        assertThat(warnings()).noneMatch(line -> line.contains("2026 is provisional"));
    }

    @Test
    void fallsBackToTheLawAndSaysSo() throws IOException {
        BureauCalendar written = calendar();
        Files.delete(folder.resolve("calendar-2027.yaml"));

        assertThat(StatutoryDays.of(2027).list())
                .isEqualTo(written.overrides().stream()
                        .filter(day -> day.date().getYear() == 2027)
                        .toList());
        assertThat(calendar().isProvisional(2027)).isTrue();
        assertThat(calendar().days().isWorkingDay(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(warnings())
                .anyMatch(line -> line.startsWith("school-calendar.yaml:8: 2027 is provisional: it has no calendar"));
    }

    @Test
    void needsNoCalendarAtAll() throws IOException {
        Files.delete(folder.resolve("calendar-2026.yaml"));
        Files.delete(folder.resolve("calendar-2027.yaml"));

        assertThat(calendar().provisionalYears()).containsExactly(2027, 2028);
    }

    @Test
    void takesAnEmptyListForAYearThatIsNotPublished() throws IOException {
        Files.writeString(folder.resolve("calendar-2028.json"), "{ \"year\": 2028, \"days\": [] }");

        assertThat(calendar().isProvisional(2028)).isTrue();
        assertThat(warnings()).anyMatch(line -> line.contains("2028 is provisional"));
    }

    private BureauCalendar calendar() {
        return valid().config().calendar();
    }

    private List<String> warnings() {
        return valid().warnings().stream().map(Finding::format).toList();
    }

    private BotConfigResult.Valid valid() {
        return (BotConfigResult.Valid) BotConfigReader.read(folder);
    }
}
