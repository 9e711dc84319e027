package org.dutybell.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.obligation.Consequences;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.obligation.PlannedObligation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code preview}: what would be planned, before anything is sent. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Lists the obligations whose window opens in a range of days, on request with all that goes out if nobody reacts."
                        + " Exit 0 good, 1 findings, 2 wrong use.")
final class PreviewCommand implements Callable<Integer> {

    private static final int LONGEST_YEARS = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day, YYYY-MM-DD.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day, included, YYYY-MM-DD.")
    private String to = "";

    @Option(names = "--format", defaultValue = "csv", paramLabel = "csv|json", description = "csv (default) or json.")
    private String format = "";

    @Option(
            names = "--burden",
            description = "Instead of obligations: the minutes of each post in each week, and what makes them.")
    private boolean burden;

    @Mixin
    private final WithOption with = new WithOption();

    @Mixin
    private final HoursOption hours = new HoursOption();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Override
    public Integer call() {
        LocalDate first = date("--from", from);
        LocalDate last = date("--to", to);
        requireRange(first, last);
        TableFormat writer = TableFormat.parse(format).orElseThrow(() -> wrong("--format", format, "csv, json"));
        Set<Sort> also = with.read();
        if (burden && !also.isEmpty()) {
            throw wrong("--burden", "true", "without --with: it is a table of its own");
        }
        ZoneId bureau = zone.read();
        BotConfigResult result = config.read();
        if (result instanceof BotConfigResult.Valid valid) {
            writer.write(
                    table(valid.config(), bureau, first, last, also),
                    spec.commandLine().getOut());
            return 0;
        }
        return refuse((BotConfigResult.Invalid) result);
    }

    private Table table(BotConfig config, ZoneId zone, LocalDate from, LocalDate to, Set<Sort> also) {
        if (burden) {
            return new BurdenReport(config, zone).table(from, to);
        }
        return also.isEmpty()
                ? new Table(PreviewRows.COLUMNS, rows(config, zone, from, to))
                : new HappeningRows(config.roster(), zone)
                        .of(new Timeline(config, hours.read(), zone).between(from, to, also));
    }

    private static List<List<String>> rows(BotConfig config, ZoneId zone, LocalDate from, LocalDate to) {
        List<PlannedObligation> planned = new ObligationPlanner(
                        config.duties(), config.roster(), config.calendar(), zone, config.sensitivePeriods())
                .plan(from, to);
        return PreviewRows.of(planned, new Consequences(config.duties(), config.roster()).of(planned), zone);
    }

    private int refuse(BotConfigResult.Invalid invalid) {
        PrintWriter err = spec.commandLine().getErr();
        invalid.findings().forEach(finding -> err.print(finding.format() + "\n"));
        return 1;
    }

    private LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(option, text, "a real date YYYY-MM-DD");
        }
    }

    private void requireRange(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw wrong("--to", to, "--from (" + from + ") or a later day");
        }
        if (last.isAfter(first.plusYears(LONGEST_YEARS))) {
            throw wrong("--to", to, "at most " + LONGEST_YEARS + " years after --from");
        }
    }

    private CommandLine.ParameterException wrong(String option, String found, String allowed) {
        return WrongUse.of(spec, option, found, allowed);
    }
}
