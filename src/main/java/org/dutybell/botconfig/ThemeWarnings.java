package org.dutybell.botconfig;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.calendar.Window;
import org.dutybell.calendar.Windows;
import org.dutybell.duty.Duty;
import org.dutybell.duty.ThemeSpan;

/** Duties that want more different themes in a span than there are: some check-ins would need a reason. */
final class ThemeWarnings {

    private final List<ConfigNode> duties;
    private final BotConfig config;
    private final Windows windows;
    private final Findings warnings;

    ThemeWarnings(ConfigFolder files, BotConfig config, Findings warnings) {
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.config = config;
        this.windows = new Windows(config.calendar(), ZoneOffset.UTC);
        this.warnings = warnings;
    }

    void run() {
        for (int i = 0; i < duties.size(); i++) {
            ThemeSpan span = config.duties().get(i).evidence().theme();
            if (span != null) {
                compare(
                        duties.get(i).get("evidence").get("theme"),
                        config.duties().get(i),
                        span);
            }
        }
    }

    private void compare(ConfigNode at, Duty duty, ThemeSpan span) {
        int themes = config.themes().size();
        wanted(duty, span).entrySet().stream()
                .filter(entry -> entry.getValue() > themes)
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> warnings.add(
                        at,
                        "'" + duty.code() + "' wants " + most.getValue() + " different themes in " + most.getKey()
                                + ", and " + ConfigKind.THEMES.fileName() + " has " + themes,
                        "as many themes as check-ins, or some of them need a reason"));
    }

    /** How many check-ins fall into each span. */
    private SortedMap<String, Long> wanted(Duty duty, ThemeSpan span) {
        return config.calendar().years().stream()
                .flatMap(year -> windows.opening(duty.window(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .map(window -> name(window, duty, span))
                .collect(Collectors.groupingBy(
                        Function.identity(), TreeMap::new, Collectors.summingLong(name -> duty.timesNeeded())));
    }

    private static String name(Window window, Duty duty, ThemeSpan span) {
        return span.around(
                LocalDate.ofInstant(window.opens(), ZoneOffset.UTC),
                duty.code(),
                window.period().code());
    }
}
