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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code preview --with} and {@code coverage} for the sample bureau. */
class PreviewWithTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/preview-with-2027-W11.csv");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void staysTheSameForAWeekOfTheSampleBureau() throws IOException {
        assertThat(preview("bot-config", "2027-03-15", "2027-03-21")).isZero();

        assertThat(out.toString().lines()).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
        assertThat(out.toString()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void writesTheSameRowsAsJson() {
        assertThat(preview("bot-config", "2027-03-15", "2027-03-15")).isZero();
        List<String> csv = out.toString().lines().toList();
        out.getBuffer().setLength(0);
        assertThat(preview("bot-config", "2027-03-15", "2027-03-15", "--format", "json"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());

        assertThat(csv.get(0)).isEqualTo("at,what,duty,clause,post,person,target,period,to,why");
        assertThat(json.valueStream().map(row -> row.path("what").asString()))
                .containsExactlyElementsOf(
                        csv.stream().skip(1).map(line -> line.split(",")[1]).toList());
    }

    @Test
    void namesWhoActsThatDayAndSparesThemTheirOwnEscalation() throws IOException {
        copySample(
                "delegations: \\[\\]",
                "delegations:\n  - { post: school-01/deputy-headmaster, person: safety-qin, duties: [school-patrol],"
                        + " from: 2027-03-16, to: 2027-03-16, reason: 培训, decided-by: 周明远 }");

        assertThat(preview(folder.toString(), "2027-03-15", "2027-03-17")).isZero();

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("2027-03-16T07:00:00+08:00,obligation/opens,school-patrol,7.4,"
                        + "school-01/deputy-headmaster,safety-qin,,2027-03-16,"))
                .anyMatch(line -> line.startsWith("2027-03-17T07:00:00+08:00,obligation/opens,school-patrol,7.4,"
                        + "school-01/deputy-headmaster,school01-li,,2027-03-17,"))
                .filteredOn(line -> line.startsWith("2027-03-16T20:00:00+08:00,escalation/step 2 of 4/not done,")
                        && line.contains("school-01/deputy-headmaster"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("person safety-qin"));
    }

    @Test
    void saysNothingOfWhatHasNoDatesYet() throws IOException {
        copySample(
                "rhythm: half-month\n    follows: school-days\n    opens-at: \"08:30\"",
                "rhythm: after\n    after: { duty: school-drill, within: 10 working-days }");

        assertThat(preview(folder.toString(), "2027-03-15", "2027-03-31")).isZero();

        assertThat(out.toString()).contains(",school-drill,").doesNotContain(",school-inspection,");
    }

    @Test
    void refusesWhatItCannotAdd() {
        assertThat(run("preview", "--from", "2027-03-15", "--to", "2027-03-15", "--with", "reminders,todos"))
                .isEqualTo(2);

        assertThat(err.toString().lines().findFirst())
                .contains("--with is 'reminders,todos'; allowed: reminders, escalations, reminders,escalations");
    }

    @Test
    void coverageHasARowForEachClauseOfTheSampleBureau() {
        assertThat(run("coverage")).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).startsWith("clause  duty ");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("65 clauses: 52 scheduled by 62 duties, 6 standing, 7 started by an event");
        assertThat(lines).hasSize(2 + 62 + 6 + 7);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void coverageWritesTheSameRowsForPrograms() {
        assertThat(run("coverage", "--format", "json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("coverage", "--format", "csv")).isZero();

        assertThat(out.toString().lines().findFirst())
                .contains("clause,title,holder,service,duty,kind,rhythm,posts,who,evidence,reason,note,times,also");
        assertThat(out.toString().lines().count()).isEqualTo(json.size() + 1);
        assertThat(json.valueStream()
                        .filter(row -> row.path("clause").asString().equals("6.3")))
                .first()
                .satisfies(row -> assertThat(row.path("rhythm").asString())
                        .startsWith("each quarter (每季度), ")
                        .endsWith(" schools in all (校次)"));
    }

    @Test
    void coverageSaysWhatCountsForWhat() {
        assertThat(run("coverage")).isZero();

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("2.5 ")
                        && line.contains("at least 1")
                        && line.endsWith("counts for 1.6 principal-led-inspection (同时计入)"))
                .anyMatch(line -> line.startsWith("1.6 ")
                        && line.endsWith("counted with 2.5 principal-oversight-inspection (随之计入)"));
    }

    @Test
    void coverageRefusesAnotherFormat() {
        assertThat(run("coverage", "--format", "xlsx")).isEqualTo(2);

        assertThat(err.toString().lines().findFirst()).contains("--format is 'xlsx'; allowed: text, csv, json");
    }

    private int preview(String config, String from, String to, String... more) {
        Stream<String> arguments =
                Stream.of("preview", "--config", config, "--from", from, "--to", to, "--with", "reminders,escalations");
        return run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private int run(String... args) {
        return Commands.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private void copySample(String found, String instead) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bot-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file).replaceAll(found, instead);
                Files.writeString(folder.resolve(file.getFileName().toString()), content);
            }
        }
    }
}
