package org.dutybell.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.botconfig.Finding;
import org.dutybell.notification.Edition;
import org.dutybell.reminder.ReminderHours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: says what is wrong with a bot-config folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the configuration: one line a finding, then a summary. A good one also gets the dearest"
                + " month's share of DingTalk's quota. Exit 0 good, 1 findings, 2 wrong use.")
final class CheckCommand implements Callable<Integer> {

    private static final String PERIODS_NOTE = "note: sensitive-periods.yaml is read at the first start only;"
            + " a running system gets its periods on the page /sensitive";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final EditionOption editionOption = new EditionOption();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Override
    public Integer call() {
        Edition edition = editionOption.read();
        ZoneId bureau = zone.read();
        PrintWriter out = spec.commandLine().getOut();
        BotConfigResult result = config.read();
        if (result instanceof BotConfigResult.Valid valid) {
            valid.warnings().forEach(warning -> line(out, "warning: " + warning.format()));
            if (!valid.config().sensitivePeriods().isEmpty()) {
                line(out, PERIODS_NOTE);
            }
            int tooMuch = burden(out, valid.config(), bureau);
            int tooDear = quota(
                    out,
                    new Forecast(valid.config(), ReminderHours.USUAL, bureau, Assumptions.defaults(), edition),
                    edition);
            line(out, summary(valid.config(), valid.warnings().size() + tooDear + tooMuch));
            return 0;
        }
        List<Finding> findings = ((BotConfigResult.Invalid) result).findings();
        findings.forEach(finding -> line(out, finding.format()));
        line(out, "refused: " + findings.size() + (findings.size() == 1 ? " finding" : " findings"));
        return 1;
    }

    /** Returns how many warnings it has printed. */
    private static int quota(PrintWriter out, Forecast forecast, Edition edition) {
        Optional<DearestMonth> dearest = DearestMonth.of(forecast, edition);
        line(
                out,
                dearest.map(DearestMonth::line)
                        .orElse("quota: no forecast, as the configuration has no calendar of any year"));
        return dearest.isEmpty() || dearest.get().fits() ? 0 : 1;
    }

    /** Warns of each post that has more in a week than the budget, over the years of the calendar; returns how many do. */
    private static int burden(PrintWriter out, BotConfig config, ZoneId zone) {
        SortedSet<Integer> years = new TreeSet<>(config.calendar().years());
        if (years.isEmpty()) {
            return 0;
        }
        List<BurdenReport.Week> over = new BurdenReport(config, zone)
                .heaviestOver(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last(), 12, 31));
        over.forEach(week -> line(out, "warning: " + week.warning()));
        return over.size();
    }

    private static String summary(BotConfig config, int warnings) {
        return "good: %d units, %d posts, %d people, %d duties, %d clauses; warnings: %d"
                .formatted(
                        config.roster().units().size(),
                        config.roster().posts().size(),
                        config.roster().people().size(),
                        config.duties().size(),
                        config.clauses().size(),
                        warnings);
    }

    /** Lines end in LF on every platform, so that outputs can be compared. */
    private static void line(PrintWriter out, String text) {
        out.print(text + "\n");
    }
}
