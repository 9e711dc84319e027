package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.calendar.DayOverride;
import org.dutybell.calendar.StatutoryDays;

/** Holidays and make-up workdays of the years with a file, and of those that a term reaches without one. */
final class HolidayBinding {

    private final SortedMap<LocalDate, DayOverride> days = new TreeMap<>();
    private final SortedSet<Integer> provisional = new TreeSet<>();

    private HolidayBinding() {}

    static HolidayBinding of(ConfigFolder files) {
        HolidayBinding binding = new HolidayBinding();
        files.calendars().forEach(binding::calendar);
        files.holidays().forEach(binding::list);
        reached(files).keySet().forEach(binding::fallBack);
        return binding;
    }

    /** In the order of time. */
    List<DayOverride> days() {
        return List.copyOf(days.values());
    }

    List<Integer> provisionalYears() {
        return List.copyOf(provisional);
    }

    /** The years that a term reaches without a file that gives their days, each with the place that says so. */
    static SortedMap<Integer, ConfigNode> reached(ConfigFolder files) {
        SortedMap<Integer, ConfigNode> reached = new TreeMap<>();
        ConfigNode school = files.node(ConfigKind.SCHOOL_CALENDAR);
        Stream.concat(Stream.of(school), school.items("schools").stream())
                .flatMap(calendar -> calendar.items("terms").stream())
                .forEach(term -> years(term).forEach((year, place) -> reached.putIfAbsent(year, place)));
        files.calendars().forEach(year -> reached.remove(year.number("year", 0)));
        files.holidays().stream()
                .filter(list -> !list.items("days").isEmpty())
                .forEach(list -> reached.remove(list.number("year", 0)));
        return reached;
    }

    private static Map<Integer, ConfigNode> years(ConfigNode term) {
        SortedMap<Integer, ConfigNode> years = new TreeMap<>();
        term.get("from")
                .date()
                .ifPresent(from -> term.get("to")
                        .date()
                        .ifPresent(to -> IntStream.rangeClosed(from.getYear(), to.getYear())
                                .forEach(year -> years.put(year, term.get(year == to.getYear() ? "to" : "from")))));
        return years;
    }

    private void calendar(ConfigNode year) {
        year.items("holidays")
                .forEach(holiday -> date(holiday, "from")
                        .datesUntil(date(holiday, "to").plusDays(1))
                        .forEach(day -> put(new DayOverride(day, holiday.text("name"), true))));
        year.items("make-up-workdays").forEach(day -> put(new DayOverride(date(day, "date"), day.text("name"), false)));
        if (year.flag("provisional")) {
            provisional.add(year.number("year", 0));
        }
    }

    private void put(DayOverride day) {
        days.put(day.date(), day);
    }

    /** The last days of the year before are taken when no file of that year has them. */
    private void list(ConfigNode list) {
        list.items("days").stream()
                .map(day -> new DayOverride(date(day, "date"), day.text("name"), day.flag("isOffDay")))
                .forEach(day -> {
                    if (day.date().getYear() == list.number("year", 0)) {
                        put(day);
                    } else {
                        days.putIfAbsent(day.date(), day);
                    }
                });
    }

    private void fallBack(int year) {
        StatutoryDays known = StatutoryDays.of(year);
        if (known.provisional()) {
            provisional.add(year);
        } else {
            known.list().forEach(this::put);
        }
    }

    private static LocalDate date(ConfigNode node, String key) {
        return node.get(key).date().orElseThrow();
    }
}
