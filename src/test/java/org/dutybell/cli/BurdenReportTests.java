package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.duty.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurdenReportTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);

    @TempDir
    Path folder;

    @Test
    void countsWholeWeeksByPost() {
        List<BurdenReport.Week> weeks =
                report(patrol("guard"), patrol("head")).between(WEDNESDAY, WEDNESDAY.plusDays(7));

        // five patrols of 20 minutes in each week
        assertThat(weeks)
                .extracting(week -> week.code() + " " + week.post() + " " + week.parts())
                .containsExactly(
                        "2027-W09 school/guard patrol 100",
                        "2027-W09 school/head patrol 100",
                        "2027-W10 school/guard patrol 100",
                        "2027-W10 school/head patrol 100");
        assertThat(weeks).noneMatch(BurdenReport.Week::isOver);
    }

    @Test
    void findsTheHeaviestWeekOfAPostThatHasTooMuch() {
        Duty[] four = Stream.of("one", "two", "three", "four")
                .map(code -> SmallBureau.daily(code, "guard", SmallBureau.A_WORD, List.of("opens"), Duration.ZERO))
                .toArray(Duty[]::new);

        assertThat(report(four).heaviestOver(WEDNESDAY, WEDNESDAY.plusDays(30)))
                .extracting(BurdenReport.Week::warning)
                .containsExactly("school/guard has about 400 minutes of duties in week 2027-W09,"
                        + " over the budget of 300: patrol 400");
    }

    @Test
    void checkWarnsOfWhatIsOverTheBureausOwnBudget() throws IOException {
        copySample("weekly-budget: 300", "weekly-budget: 200");

        List<String> lines = run("check", "--config", folder.toString());

        assertThat(lines)
                .contains("warning: school-01/deputy-headmaster has about 280 minutes of duties in week 2028-W01,"
                        + " over the budget of 200: patrol 100, meeting 60, inspection 45, training 45, drill 30")
                .filteredOn(line -> line.contains("over the budget of 200"))
                .hasSize(13);
        assertThat(lines.get(lines.size() - 1)).endsWith("; warnings: 16");
    }

    @Test
    void usesTheUsualMinutesWithoutAFile() throws IOException {
        copySample("nothing to replace", "");
        Files.delete(folder.resolve("burden.yaml"));

        String[] week = {"preview", "--burden", "--from", "2027-03-15", "--to", "2027-03-21", "--config"};
        List<String> without =
                run(Stream.concat(Stream.of(week), Stream.of(folder.toString())).toArray(String[]::new));

        assertThat(without)
                .isEqualTo(run(
                        Stream.concat(Stream.of(week), Stream.of("bot-config")).toArray(String[]::new)));
        assertThat(without.get(0)).isEqualTo("week,monday,post,minutes,budget,over,kinds");
        assertThat(without).hasSizeGreaterThan(12);
    }

    private static BurdenReport report(Duty... duties) {
        return new BurdenReport(SmallBureau.config(List.of(), List.of(2027), duties), SmallBureau.SHANGHAI);
    }

    private static Duty patrol(String role) {
        return SmallBureau.daily("patrol-" + role, role, SmallBureau.A_WORD, List.of("opens"), Duration.ZERO);
    }

    private static List<String> run(String... args) {
        StringWriter out = new StringWriter();
        assertThat(Commands.run(args, new PrintWriter(out), new PrintWriter(System.err)))
                .isZero();
        return out.toString().lines().toList();
    }

    private void copySample(String found, String instead) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bot-config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName().toString()),
                        Files.readString(file).replace(found, instead));
            }
        }
    }
}
