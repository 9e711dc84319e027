package org.dutybell.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.duty.ClauseService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coverage}: every clause of the list with what serves it, or why nothing does. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Lists every clause with its duties, rhythm, posts and evidence, or why nothing is scheduled."
                + " Exit 0 good, 1 a clause has neither or findings, 2 wrong use.")
final class CoverageCommand implements Callable<Integer> {

    private static final String TEXT = "text";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--format",
            defaultValue = TEXT,
            paramLabel = "text|csv|json",
            description = "text (default), csv or json.")
    private String format = "";

    @Override
    public Integer call() {
        if (!format.equals(TEXT) && TableFormat.parse(format).isEmpty()) {
            throw WrongUse.of(spec, "--format", format, "text, csv, json");
        }
        BotConfigResult result = config.read();
        if (result instanceof BotConfigResult.Valid valid) {
            return write(new CoverageReport(valid.config()));
        }
        PrintWriter err = spec.commandLine().getErr();
        ((BotConfigResult.Invalid) result).findings().forEach(finding -> err.print(finding.format() + "\n"));
        return 1;
    }

    private int write(CoverageReport report) {
        PrintWriter out = spec.commandLine().getOut();
        TableFormat.parse(format).ifPresentOrElse(to -> to.write(report.table(), out), () -> text(report, out));
        List<String> missing = report.missing();
        if (!missing.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .print("missing: clause " + String.join(", ", missing)
                            + " has neither a duty that somebody owes nor a reason; allowed: a duty in duties.yaml,"
                            + " or service standing or event in clauses.yaml\n");
        }
        return missing.isEmpty() ? 0 : 1;
    }

    private static void text(CoverageReport report, PrintWriter out) {
        TextTable.write(
                Stream.concat(
                                Stream.of(List.of("clause", "duty", "rhythm", "who", "evidence", "also")),
                                report.rows().stream().map(CoverageCommand::line))
                        .toList(),
                out);
        out.print("%d clauses: %d scheduled by %d duties, %d standing, %d started by an event\n"
                .formatted(
                        report.rows().stream()
                                .map(CoverageRow::clause)
                                .distinct()
                                .count(),
                        report.clauses(ClauseService.SCHEDULED),
                        report.duties(),
                        report.clauses(ClauseService.STANDING),
                        report.clauses(ClauseService.EVENT)));
    }

    private static List<String> line(CoverageRow row) {
        String number = row.clause().number();
        return row.duty() == null
                ? List.of(number, row.reason().orElse("missing: neither a duty nor a reason"))
                : List.of(number, row.dutyCode(), row.rhythmAndTargets(), row.roles(), row.evidence(), row.also());
    }
}
