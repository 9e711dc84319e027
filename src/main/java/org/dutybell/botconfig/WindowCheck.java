package org.dutybell.botconfig;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.calendar.Firings;
import org.dutybell.calendar.PeriodDay;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.Within;

/** The time of a duty: each key belongs to its rhythm, and together they make windows. */
final class WindowCheck {

    private static final Set<Rhythm> PERIODS = EnumSet.of(
            Rhythm.WEEK,
            Rhythm.HALF_MONTH,
            Rhythm.MONTH,
            Rhythm.QUARTER,
            Rhythm.HALF_YEAR,
            Rhythm.TERM,
            Rhythm.SCHOOL_YEAR,
            Rhythm.YEAR);
    private static final Set<Rhythm> DAYS = EnumSet.of(Rhythm.KEY_DAY, Rhythm.ONCE);
    private static final Set<Rhythm> EVENTS = EnumSet.of(Rhythm.CRON, Rhythm.AFTER, Rhythm.EVENT);
    private static final Set<Rhythm> PARTS_OF_YEARS = EnumSet.of(Rhythm.SCHOOL_YEAR, Rhythm.YEAR);

    /** Which rhythms know a key. */
    private static final Map<String, Set<Rhythm>> KEYS = Map.ofEntries(
            Map.entry("opens-at", EnumSet.complementOf(EnumSet.copyOf(EVENTS))),
            Map.entry("from", PARTS_OF_YEARS),
            Map.entry("to", PARTS_OF_YEARS),
            Map.entry("opens", PERIODS),
            Map.entry("due", PERIODS),
            Map.entry("due-on-day-off", EnumSet.complementOf(EnumSet.of(Rhythm.SCHOOL_DAY))),
            Map.entry("key-days", EnumSet.of(Rhythm.KEY_DAY)),
            Map.entry("opens-days-before", DAYS),
            Map.entry("on", EnumSet.of(Rhythm.ONCE)),
            Map.entry("cron", EnumSet.of(Rhythm.CRON)),
            Map.entry("within", EnumSet.of(Rhythm.CRON)),
            Map.entry("after", EnumSet.of(Rhythm.AFTER)),
            Map.entry("event", EnumSet.of(Rhythm.EVENT)),
            Map.entry("coverage", EnumSet.complementOf(EnumSet.of(Rhythm.EVENT))),
            Map.entry("denser", EnumSet.complementOf(EnumSet.of(Rhythm.EVENT))));

    /** What a rhythm cannot do without. */
    private static final Map<String, String> NEEDED = Map.of(
            "opens-at", "a time of day \"HH:MM\", such as \"08:30\"",
            "key-days", "the codes of key days",
            "on", "a date YYYY-MM-DD",
            "cron", Firings.ALLOWED,
            "after", "{ duty: CODE, within: P10D }",
            "event", "{ what: accident, within: PT30M }");

    private final Findings findings;

    WindowCheck(Findings findings) {
        this.findings = findings;
    }

    void check(ConfigNode duty) {
        ConfigNode written = duty.get("rhythm");
        if (!written.text().isEmpty() && Rhythm.parse(written.text()).isEmpty()) {
            findings.add(written, "rhythm '" + written.text() + "'", "one of " + Rhythm.allowed());
        }
        Rhythm.parse(written.text()).ifPresent(rhythm -> {
            KEYS.keySet().stream().sorted().forEach(key -> belongs(duty, rhythm, key));
            new ArrayList<>(NEEDED.keySet()).stream().sorted().forEach(key -> needed(duty, rhythm, key));
            partOfYear(duty, rhythm);
        });
        values(duty);
        times(duty);
    }

    private void belongs(ConfigNode duty, Rhythm rhythm, String key) {
        Set<Rhythm> knowing = KEYS.getOrDefault(key, Set.of());
        if (duty.get(key).exists() && !knowing.contains(rhythm)) {
            findings.add(
                    duty.get(key),
                    "a key for rhythm " + knowing.stream().map(Rhythm::code).collect(Collectors.joining(", ")),
                    "nothing here: the rhythm is " + rhythm.code());
        }
    }

    private void needed(ConfigNode duty, Rhythm rhythm, String key) {
        if (KEYS.getOrDefault(key, Set.of()).contains(rhythm) && !duty.get(key).exists()) {
            findings.add(
                    duty.get(key), "rhythm " + rhythm.code() + " without '" + key + "'", NEEDED.getOrDefault(key, ""));
        }
    }

    private void values(ConfigNode duty) {
        List.of("opens", "due").forEach(key -> periodDay(duty.get(key)));
        within(duty.get("within"));
        within(duty.get("after").get("within"));
        within(duty.get("event").get("within"));
        Dates.real(duty.get("on"), findings);
        ConfigNode cron = duty.get("cron");
        if (!cron.text().isEmpty()) {
            Firings.problem(cron.text())
                    .ifPresent(problem -> findings.add(cron, "cron '" + cron.text() + "' " + problem, Firings.ALLOWED));
        }
    }

    private void periodDay(ConfigNode day) {
        if (!day.text().isEmpty() && PeriodDay.parse(day.text()).isEmpty()) {
            findings.add(day, "'" + day.text() + "' is no day of a period", PeriodDay.ALLOWED);
        }
    }

    private void within(ConfigNode within) {
        if (!within.text().isEmpty() && Within.parse(within.text()).isEmpty()) {
            findings.add(within, "within is '" + within.text() + "'", Within.ALLOWED);
        }
    }

    /** A window of a single day must be due after it opens. */
    private void times(ConfigNode duty) {
        ConfigNode dueAt = duty.get("due-at");
        Times.time(duty.text("opens-at"))
                .ifPresent(opens -> Times.time(dueAt.text())
                        .filter(due -> !due.isAfter(opens))
                        .ifPresent(due -> findings.add(
                                dueAt, "due-at " + due + " is not after opens-at " + opens, "a later time of day")));
    }

    private void partOfYear(ConfigNode duty, Rhythm rhythm) {
        monthDay(duty.get("from"));
        monthDay(duty.get("to"));
        Times.monthDay(duty.text("from"))
                .ifPresent(from -> Times.monthDay(duty.text("to"))
                        .filter(to -> place(to, rhythm) < place(from, rhythm))
                        .ifPresent(to -> findings.add(
                                duty.get("to"),
                                "to " + duty.text("to") + " is before from " + duty.text("from"),
                                "from or a later day of the same "
                                        + rhythm.code().replace('-', ' '))));
    }

    /** A number that grows with the days of the year; a school year begins in September. */
    private static int place(MonthDay day, Rhythm rhythm) {
        int shift = rhythm == Rhythm.SCHOOL_YEAR ? 4 : 0;
        return (day.getMonthValue() - 1 + shift) % 12 * 31 + day.getDayOfMonth();
    }

    private void monthDay(ConfigNode node) {
        if (!node.text().isEmpty() && Times.monthDay(node.text()).isEmpty()) {
            findings.add(node, "'" + node.text() + "' is no day of a year", "a real month and day MM-DD");
        }
    }
}
