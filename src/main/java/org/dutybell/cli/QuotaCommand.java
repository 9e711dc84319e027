package org.dutybell.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.dutybell.botconfig.BotConfigResult;
import org.dutybell.notification.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quota}: what a month will cost of DingTalk's two monthly quotas, and which edition that needs. */
@Command(
        name = "quota",
        mixinStandardHelpOptions = true,
        description = "Forecasts the API calls and messages of a month, and says which edition of DingTalk they need."
                + " Exit 0 it fits the edition, 1 it does not or findings, 2 wrong use.")
final class QuotaCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "Calendar month, YYYY-MM (default: the dearest month of the calendar's years).")
    private @Nullable String month;

    @Mixin
    private final EditionOption editionOption = new EditionOption();

    @Mixin
    private final AssumptionOptions assumptions = new AssumptionOptions();

    @Mixin
    private final HoursOption hours = new HoursOption();

    @Mixin
    private final ZoneOption zone = new ZoneOption();

    @Override
    public Integer call() {
        Edition edition = editionOption.read();
        Assumptions assumed = assumptions.read();
        YearMonth asked = month == null ? null : month(month);
        var bureau = zone.read();
        BotConfigResult result = config.read();
        if (result instanceof BotConfigResult.Valid valid) {
            Forecast forecast = new Forecast(valid.config(), hours.read(), bureau, assumed, edition);
            return asked == null ? dearest(forecast, edition, assumed) : one(asked, forecast, edition, assumed);
        }
        PrintWriter err = spec.commandLine().getErr();
        ((BotConfigResult.Invalid) result).findings().forEach(finding -> err.print(finding.format() + "\n"));
        return 1;
    }

    private int one(YearMonth asked, Forecast forecast, Edition edition, Assumptions assumed) {
        MonthCost cost = forecast.months(asked, asked).values().iterator().next();
        QuotaReport report = report(edition);
        if (!forecast.years().contains(asked.getYear())) {
            report.note("the configuration has no calendar of " + asked.getYear()
                    + ": published holidays or those fixed by law are used");
        }
        report.month(asked, cost);
        return end(report, cost, edition, assumed);
    }

    private int dearest(Forecast forecast, Edition edition, Assumptions assumed) {
        SortedMap<YearMonth, MonthCost> months = forecast.dearestYear(edition)
                .orElseThrow(() -> WrongUse.of(
                        spec, "--month", "", "a month YYYY-MM, as the configuration has no calendar of any year"));
        Map.Entry<YearMonth, MonthCost> dearest = Forecast.dearest(months, edition);
        QuotaReport report = report(edition);
        report.month(dearest.getKey(), dearest.getValue());
        report.months(months);
        return end(report, dearest.getValue(), edition, assumed);
    }

    private QuotaReport report(Edition edition) {
        return new QuotaReport(spec.commandLine().getOut(), edition);
    }

    private static int end(QuotaReport report, MonthCost cost, Edition edition, Assumptions assumed) {
        report.assumptions(assumed);
        report.verdict(cost.total());
        return edition.covers(cost.total()) ? 0 : 1;
    }

    private YearMonth month(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException notAMonth) {
            throw WrongUse.of(spec, "--month", text, "a real month YYYY-MM");
        }
        throw WrongUse.of(spec, "--month", text, "a real month YYYY-MM");
    }
}
