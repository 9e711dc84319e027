package org.dutybell.botconfig;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holidays and make-up workdays. */
final class CalendarCheck {

    private final List<ConfigNode> years;
    private final List<ConfigNode> holidays;
    private final Findings findings;
    private final Map<LocalDate, ConfigNode> days = new HashMap<>();

    CalendarCheck(ConfigFolder files, Findings findings) {
        this.years = files.calendars();
        this.holidays = files.holidays();
        this.findings = findings;
    }

    void run() {
        years.forEach(this::year);
        holidays.forEach(this::list);
    }

    private void list(ConfigNode list) {
        int named = named(list);
        years.stream()
                .filter(year -> named(year) == named)
                .findFirst()
                .ifPresentOrElse(
                        year -> findings.add(list, list.file() + " beside " + year.file(), "one file for each year"),
                        () -> list.items("days").forEach(day -> listed(named, day.get("date"))));
    }

    /** A list of this form may begin in the last days of the year before. */
    private void listed(int year, ConfigNode date) {
        Dates.real(date, findings);
        date.date()
                .filter(day -> day.getYear() != year - 1 || day.getMonth() != Month.DECEMBER)
                .ifPresent(day -> claim(year, day, date));
    }

    private int named(ConfigNode year) {
        int named = Integer.parseInt(year.file().replaceAll("\\D", ""));
        int written = year.number("year", named);
        if (written != named) {
            findings.add(year.get("year"), "year is " + written + " in " + year.file(), String.valueOf(named));
        }
        return named;
    }

    private void year(ConfigNode year) {
        int named = named(year);
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
}
