package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'',false",
        "check,true",
        "chek,true",
        "--help,true",
        "--debug,false",
        "--server.port=8081 --dutybell.sandbox.enabled,false",
        "--dutybell.dingtalk.robots[0].url=https://x,false",
        "--check,true",
        "--port=8081,true",
        "--server.port=8081 check,true"
    })
    void theServerIsStartedWithSettingsOnly(String line, boolean handled) {
        assertThat(Commands.handles(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(handled);
    }

    @ParameterizedTest
    @CsvSource({"--check,--check", "--secret=abc,--secret", "--server.port=8081 check,check"})
    void whatIsNeitherASettingNorACommandIsRefused(String line, String named) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(err.toString())
                .contains("'" + named + "' is no setting of the server", "--dutybell.zone=", "help")
                .doesNotContain("abc");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void checkSumsUpAGoodFolder() {
        assertThat(run("check")).isZero();

        assertThat(out.toString().lines().toList())
                .endsWith(
                        "quota: the dearest month is 2027-03 with 1164 of 5000 API calls and 1089 of 3000 messages; it fits the standard edition",
                        "good: 20 units, 44 posts, 43 people, 62 duties, 65 clauses; warnings: 3");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void checkWarnsOfAMonthThatDoesNotFitTheEditionAndRefusesNothing() throws IOException {
        copySample("rhythm: (half-month|month|quarter)", "rhythm: school-day");

        assertThat(run("check", "--config", folder.toString())).isZero();
        List<String> standard = out.toString().lines().toList();
        out.getBuffer().setLength(0);
        assertThat(run("check", "--config", folder.toString(), "--edition", "professional"))
                .isZero();
        List<String> professional = out.toString().lines().toList();

        assertThat(standard.get(standard.size() - 2))
                .startsWith("warning: the dearest month is 2027-03 with ")
                .endsWith(", which does not fit the standard edition; needed: professional; 'quota' says what for");
        assertThat(standard.get(standard.size() - 1)).endsWith("; warnings: 61");
        assertThat(professional.get(professional.size() - 2)).endsWith("; it fits the professional edition");
        assertThat(professional.get(professional.size() - 1)).endsWith("; warnings: 60");
    }

    @Test
    void checkPrintsFindingsAndExitsWith1() throws IOException {
        brokenFolder();

        assertThat(run("check", "--config", folder.toString())).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "duties.yaml:559: rhythm is 'fortnight'; allowed: one of school-day, week, half-month, month, quarter, half-year, term, school-year, year, key-day, once, cron, after, event",
                        "refused: 1 finding");
    }

    @Test
    void previewPrintsFindingsToStandardErrorAndExitsWith1() throws IOException {
        brokenFolder();

        int code = run("preview", "--config", folder.toString(), "--from", "2027-01-01", "--to", "2027-01-31");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("duties.yaml:559: rhythm is 'fortnight'");
    }

    @Test
    void previewWritesTheSameRowsAsCsvAndAsJson() {
        assertThat(run("preview", "--from", "2027-03-29", "--to", "2027-04-01", "--format", "csv"))
                .isZero();
        List<String> csv = out.toString().lines().toList();
        out.getBuffer().setLength(0);
        assertThat(run("preview", "--from", "2027-03-29", "--to", "2027-04-01", "--format", "json"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());

        assertThat(csv.get(0)).isEqualTo("duty,clause,kind,unit,post,target,period,opens,due");
        assertThat(json.valueStream().map(CommandsTests::csvRow)).containsExactlyElementsOf(csv.subList(1, csv.size()));
    }

    @Test
    void previewSaysInWordsWhatDependsOnAnEvent() throws IOException {
        copySample(
                "rhythm: half-month\n    follows: school-days\n    opens-at: \"08:30\"",
                "rhythm: after\n    after: { duty: school-drill, within: 10 working-days }");

        assertThat(run("preview", "--config", folder.toString(), "--from", "2027-03-01", "--to", "2027-03-31"))
                .isZero();

        assertThat(out.toString().lines())
                .filteredOn(line -> line.startsWith("school-inspection,"))
                .hasSize(12)
                .first()
                .asString()
                .isEqualTo("school-inspection,7.4,inspection,school-01,school-01/deputy-headmaster,,2027-03,"
                        + "when school-drill is done,10 working days after that");
    }

    @Test
    void previewCountsInTheZoneThatIsAskedFor() {
        assertThat(run("preview", "--from", "2027-03-01", "--to", "2027-03-01", "--zone", "Asia/Urumqi"))
                .isZero();

        assertThat(out.toString()).contains("2027-03-01T07:00:00+06:00").doesNotContain("+08:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preview --from 2027-02-01 --to 2027-01-31 | --to is '2027-01-31'; allowed: --from (2027-02-01) or a later day
            preview --from 2027-02-30 --to 2027-03-01 | --from is '2027-02-30'; allowed: a real date YYYY-MM-DD
            preview --from 2027-01-01 --to tomorrow | --to is 'tomorrow'; allowed: a real date YYYY-MM-DD
            preview --from 2027-01-01 --to 2127-01-01 | --to is '2127-01-01'; allowed: at most 20 years after --from
            preview --from 2027-01-01 --to 2027-01-31 --format xlsx | --format is 'xlsx'; allowed: csv, json
            preview --from 2027-01-01 --to 2027-01-31 --zone Mars | --zone is 'Mars'; allowed: a zone such as Asia/Shanghai
            preview --from 2027-01-01 | Missing required option: '--to=DATE'
            check --config nowhere | --config is 'nowhere', which is no folder; allowed: a folder with bot-config's YAML files
            check --colour | Unknown option: '--colour'
            chek | Unmatched argument at index 0: 'chek'
            """)
    void refusesWrongUseWithOneClearLineAndExitsWith2(String arguments, String line) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(err.toString().lines().findFirst()).contains(line);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void helpListsTheCommands() {
        assertThat(run("help")).isZero();

        assertThat(out.toString()).contains("check", "preview", "quota", "help");
    }

    @Test
    void startsTheServerOnlyWithoutAWordInFront() {
        assertThat(Commands.handles(new String[] {})).isFalse();
        assertThat(Commands.handles(new String[] {"--dutybell.sandbox.enabled=true"}))
                .isFalse();
        assertThat(List.of("check", "help", "chek", "--version", "--help", "-h"))
                .allMatch(word -> Commands.handles(new String[] {word}));
    }

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private void brokenFolder() throws IOException {
        copySample("rhythm: half-month", "rhythm: fortnight");
    }

    private void copySample(String found, String instead) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bot-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file).replaceAll(found, instead);
                Files.writeString(folder.resolve(file.getFileName().toString()), content);
            }
        }
    }

    private static String csvRow(JsonNode row) {
        return String.join(",", row.valueStream().map(JsonNode::asString).toList());
    }
}
