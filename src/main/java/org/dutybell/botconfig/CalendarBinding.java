package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.KeyDay;
import org.dutybell.calendar.KeyDayRule;
import org.dutybell.calendar.SchoolCalendar;
import org.dutybell.calendar.SchoolDayChange;
import org.dutybell.calendar.Term;

/** From the yearly calendars, see {@link HolidayBinding}, and school-calendar.yaml to the bureau's calendar. */
final class CalendarBinding {

    private CalendarBinding() {}

    static BureauCalendar bind(ConfigFolder files) {
        ConfigNode school = files.node(ConfigKind.SCHOOL_CALENDAR);
        HolidayBinding holidays = HolidayBinding.of(files);
        return new BureauCalendar(
                holidays.days(),
                holidays.provisionalYears(),
                terms(school),
                school.items("key-days").stream().map(CalendarBinding::keyDay).toList(),
                school.items("schools").stream().map(CalendarBinding::school).toList(),
                Stream.concat(
                                school.items("closures").stream().flatMap(node -> changes(node, false)),
                                school.items("extra-school-days").stream().flatMap(node -> changes(node, true)))
                        .toList());
    }

    private static List<Term> terms(ConfigNode node) {
        return node.items("terms").stream().map(CalendarBinding::term).toList();
    }

    private static Term term(ConfigNode node) {
        LocalDate from = date(node, "from");
        return new Term(node.text("name"), from, date(node, "to"), node.number("number", Term.usualNumber(from)));
    }

    /** The code of a term's period; empty when its days are wrong. */
    static Optional<String> period(ConfigNode term) {
        Optional<LocalDate> from = term.get("from").date();
        Optional<LocalDate> to = term.get("to").date();
        boolean real = from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
        return real && term.number("number", 1) > 0
                ? Optional.of(term(term).period().code())
                : Optional.empty();
    }

    private static SchoolCalendar school(ConfigNode node) {
        return new SchoolCalendar(node.text("code"), node.text("name"), node.texts("units"), terms(node));
    }

    /** One for each school named; without names one for all. */
    private static Stream<SchoolDayChange> changes(ConfigNode node, boolean held) {
        LocalDate from = date(node, "from");
        LocalDate to = node.get("to").date().orElse(from);
        List<String> units = node.texts("units");
        return (units.isEmpty() ? Stream.of("") : units.stream())
                .map(unit -> new SchoolDayChange(unit, from, to, held, node.text("reason")));
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
