package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.calendar.KeyDayRule;

/** Holidays, make-up workdays, terms and key days. */
final class CalendarCheck {

    private final List<ConfigNode> years;
    private final ConfigNode school;
    private final Findings findings;
    private final Map<LocalDate, ConfigNode> days = new HashMap<>();

    CalendarCheck(ConfigFolder files, Findings findings) {
        this.years = files.calendars();
        this.school = files.node(ConfigKind.SCHOOL_CALENDAR);
        this.findings = findings;
    }

    void run() {
        years.forEach(this::year);
        terms(school.items("terms"));
        CrossChecks.unique(school.items("key-days"), "code", findings);
        school.items("key-days").forEach(day -> keyDay(day.get("on")));
    }

    private void year(ConfigNode year) {
        int named = Integer.parseInt(year.file().replaceAll("\\D", ""));
        int written = year.number("year", named);
        if (written != named) {
            findings.add(year.get("year"), "year is " + written + " in " + year.file(), String.valueOf(named));
        }
        year.items("holidays").forEach(holiday -> holiday(named, holiday));
        year.items("make-up-workdays").forEach(day -> {
            Dates.real(day.get("date"), findings);
            day.get("date").date().ifPresent(date -> claim(named, date, day.get("date")));
        });
    }

    private void holiday(int year, ConfigNode holiday) {
        Dates.span(holiday, findings);
        Optional<LocalDate> from = holiday.get("from").date();
        Optional<LocalDate> to = holiday.get("to").date();
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            claim(year, to.get(), holiday.get("to"));
            from.get().datesUntil(to.get()).forEach(day -> claim(year, day, holiday.get("from")));
        }
    }

    private void claim(int year, LocalDate day, ConfigNode at) {
        ConfigNode before = days.putIfAbsent(day, at);
        if (day.getYear() != year) {
            findings.add(at, day + " is not in " + year, "days of " + year + "; other years have files of their own");
        } else if (before != null) {
            findings.add(
                    at, day + " a second time (first in line " + before.line() + ")", "each day once: off or worked");
        }
    }

    private void terms(List<ConfigNode> terms) {
        for (int i = 0; i < terms.size(); i++) {
            ConfigNode term = terms.get(i);
            Dates.span(term, findings);
            calendarOf(term.get("from"));
            terms.subList(0, i).stream()
                    .filter(earlier -> overlap(earlier, term))
                    .findFirst()
                    .ifPresent(earlier -> findings.add(
                            term,
                            "term '" + term.text("name") + "' overlaps '" + earlier.text("name") + "' (line "
                                    + earlier.line() + ")",
                            "terms that follow one another"));
        }
    }

    private static boolean overlap(ConfigNode a, ConfigNode b) {
        LocalDate fromA = a.get("from").date().orElse(LocalDate.MAX);
        LocalDate fromB = b.get("from").date().orElse(LocalDate.MAX);
        LocalDate toA = a.get("to").date().orElse(LocalDate.MIN);
        LocalDate toB = b.get("to").date().orElse(LocalDate.MIN);
        return !fromA.isAfter(toB) && !fromB.isAfter(toA);
    }

    /** A term that begins in a year without holidays would make every one of its holidays a school day. */
    private void calendarOf(ConfigNode from) {
        from.date().ifPresent(day -> {
            String file = "calendar-" + day.getYear() + ".yaml";
            if (years.stream().noneMatch(year -> year.file().equals(file)) && !findings.has(file)) {
                findings.add(from, "a term begins on " + day + ", but there is no " + file, "a calendar for that year");
            }
        });
    }

    private void keyDay(ConfigNode on) {
        if (!on.text().isEmpty() && KeyDayRule.parse(on.text()).isEmpty()) {
            findings.add(on, "key day '" + on.text() + "'", KeyDayRule.ALLOWED);
        }
    }
}
