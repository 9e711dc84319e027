package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.DayOverride;
import org.dutybell.calendar.KeyDay;
import org.dutybell.calendar.KeyDayRule;
import org.dutybell.calendar.Term;

/** From the yearly calendars and school-calendar.yaml to the bureau's calendar. */
final class CalendarBinding {

    private CalendarBinding() {}

    static BureauCalendar bind(List<ConfigNode> years, ConfigNode school) {
        List<Term> terms =
                school.items("terms").stream().map(CalendarBinding::term).toList();
        return new BureauCalendar(
                years.stream().flatMap(CalendarBinding::overrides).toList(),
                provisional(years, terms),
                terms,
                school.items("key-days").stream().map(CalendarBinding::keyDay).toList());
    }

    private static Stream<DayOverride> overrides(ConfigNode year) {
        return Stream.concat(
                year.items("holidays").stream()
                        .flatMap(holiday -> date(holiday, "from")
                                .datesUntil(date(holiday, "to").plusDays(1))
                                .map(day -> new DayOverride(day, holiday.text("name"), true))),
                year.items("make-up-workdays").stream()
                        .map(day -> new DayOverride(date(day, "date"), day.text("name"), false)));
    }

    /** Years marked so, and years that a term reaches into without a calendar of their own. */
    private static List<Integer> provisional(List<ConfigNode> years, List<Term> terms) {
        List<Integer> known = years.stream().map(year -> year.number("year", 0)).toList();
        Stream<Integer> marked =
                years.stream().filter(year -> year.flag("provisional")).map(year -> year.number("year", 0));
        Stream<Integer> reached = terms.stream()
                .flatMap(term -> IntStream.rangeClosed(
                                term.from().getYear(), term.to().getYear())
                        .boxed())
                .filter(year -> !known.contains(year));
        return Stream.concat(marked, reached).distinct().sorted().toList();
    }

    private static Term term(ConfigNode node) {
        return new Term(node.text("name"), date(node, "from"), date(node, "to"));
    }

    private static KeyDay keyDay(ConfigNode node) {
        return new KeyDay(
                node.text("code"),
                node.text("name"),
                KeyDayRule.parse(node.text("on")).orElseThrow());
    }

    private static LocalDate date(ConfigNode node, String key) {
        return node.get(key).date().orElseThrow();
    }
}
