package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BotConfigReaderTests {

    @TempDir
    Path folder;

    static Stream<BrokenExample> examples() {
        return BrokenExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesFileLineFindingAndWhatIsAllowed(BrokenExample example) throws IOException {
        example.layOut(folder);

        assertThat(findings()).containsExactly(example.expected(folder));
    }

    @Test
    void reportsEverythingThatIsWrongByFileAndLine() throws IOException {
        SampleCopy.to(folder);
        SampleCopy.change(folder.resolve("people.yaml"), "post: leadership/safety-lead", "post: leadership/nobody");
        SampleCopy.change(folder.resolve("people.yaml"), "name: 周明远", "name: ''");
        SampleCopy.change(folder.resolve("duties.yaml"), "rhythm: half-month", "rhythm: fortnight");
        Files.delete(folder.resolve("school-calendar.yaml"));

        assertThat(findings())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("duties.yaml:").contains("fortnight"),
                        line -> assertThat(line).startsWith("people.yaml:8: name is ''"),
                        line -> assertThat(line).startsWith("people.yaml:19: unknown post 'leadership/nobody'"),
                        line -> assertThat(line).startsWith("school-calendar.yaml:1: the file is missing"));
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        folder = folder.resolve("nowhere");

        assertThat(findings())
                .containsExactly(folder + ":1: no such folder; allowed: a folder with bot-config's YAML files");
    }

    @Test
    void takesTextInUtf8WithAByteOrderMarkAndWindowsLineEnds() throws IOException {
        SampleCopy.to(folder);
        Path people = folder.resolve("people.yaml");
        Files.writeString(people, "\uFEFF" + Files.readString(people).replace("\n", "\r\n"));

        assertThat(BotConfigReader.read(folder)).isInstanceOf(BotConfigResult.Valid.class);
    }

    @Test
    void refusesTextInAnotherCharset() throws IOException {
        SampleCopy.to(folder);
        Files.write(folder.resolve("people.yaml"), "people: 张".getBytes(java.nio.charset.Charset.forName("GBK")));

        assertThat(findings()).containsExactly("people.yaml:1: bytes that are not UTF-8; allowed: text in UTF-8");
    }

    @Test
    void takesClauseNumbersAndTimesWithoutQuotes() throws IOException {
        SampleCopy.to(folder);
        Path duties = folder.resolve("duties.yaml");
        Files.writeString(duties, Files.readString(duties).replace("\"", ""));

        assertThat(BotConfigReader.read(folder)).isEqualTo(BotConfigReader.read(BrokenExample.SAMPLE));
    }

    @Test
    void warnsOfPeopleAndPostsWithoutRefusing() throws IOException {
        SampleCopy.to(folder);
        SampleCopy.change(folder.resolve("people.yaml"), "    dingtalk-user-id: u-lead-xie\n", "");
        SampleCopy.change(
                folder.resolve("people.yaml"),
                "      - \\{ post: leadership/team, from: 2026-01-01 \\}\n".replace("\\", ""),
                "");

        assertThat(((BotConfigResult.Valid) BotConfigReader.read(folder)).warnings())
                .extracting(Finding::format)
                .anyMatch(line -> line.contains("nobody holds post leadership/team"))
                .anyMatch(line -> line.contains("谢雨晴 has no dingtalk-user-id"));
    }

    @Test
    void warnsOfNudgesThatFallOnTheOpening() throws IOException {
        SampleCopy.to(folder);
        SampleCopy.change(folder.resolve("duties.yaml"), "    reminders: school-day\n", "    reminders: quarter\n");

        assertThat(((BotConfigResult.Valid) BotConfigReader.read(folder)).warnings())
                .extracting(Finding::format)
                .anyMatch(
                        line -> line.contains(
                                "nudge 14d of plan 'quarter' falls on the opening of 'school-patrol': its windows last at most 1 day"));
    }

    @Test
    void warnsOfFewerThemesThanMonthsWithDrills() throws IOException {
        SampleCopy.to(folder);
        Files.writeString(
                folder.resolve("themes.yaml"),
                "themes:\n  - { code: fire, name: 火灾疏散, english: Fire }\n  - { code: flood, name: 防汛, english: Flood }\n");

        assertThat(((BotConfigResult.Valid) BotConfigReader.read(folder)).warnings())
                .extracting(Finding::format)
                .anyMatch(line -> line.startsWith("duties.yaml:")
                        && line.contains(
                                "'school-drill' wants 10 different themes in 2026-2027," + " and themes.yaml has 2"));
    }

    @Test
    void warnsOfFewerThemesThanSeveralDrillsAMonth() throws IOException {
        SampleCopy.to(folder);
        SampleCopy.change(
                folder.resolve("duties.yaml"),
                "    evidence: { photos: 1, text: true, participants: true, theme: school-year }\n",
                "    times: 2\n    evidence: { photos: 1, text: true, participants: true, theme: school-year }\n");

        assertThat(((BotConfigResult.Valid) BotConfigReader.read(folder)).warnings())
                .extracting(Finding::format)
                .anyMatch(line ->
                        line.contains("'school-drill' wants 20 different themes in 2026-2027, and themes.yaml has 16"));
    }

    private List<String> findings() {
        return ((BotConfigResult.Invalid) BotConfigReader.read(folder))
                .findings().stream().map(Finding::format).toList();
    }
}
