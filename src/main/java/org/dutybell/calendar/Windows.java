package org.dutybell.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The windows that a rule opens. Each is computed from its period alone, never from the one before it.
 *
 * <p>A window opens on the first day of its period that counts (working day or school day) and is due on the last one.
 * A period without such a day has no window: a school owes nothing in a month that lies wholly in the holidays.
 */
public final class Windows {

    private final BureauCalendar calendar;
    private final BureauCalendar.Days days;
    private final ZoneId zone;

    /**
     * @param calendar which days count
     * @param zone in which times of day are meant
     */
    public Windows(BureauCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.days = calendar.days();
        this.zone = zone;
    }

    /** The windows that open on a day in the range, both ends included, in the order in which they open. */
    public Stream<Window> opening(WindowRule rule, LocalDate from, LocalDate to) {
        return periods(rule, from, to)
                .flatMap(period -> window(rule, period).stream())
                .filter(window -> opensWithin(window, from, to))
                .sorted(Comparator.comparing(Window::opens));
    }

    private Stream<Period> periods(WindowRule rule, LocalDate from, LocalDate to) {
        return rule.rhythm() == Rhythm.KEY_DAY
                ? keyDays(rule, from, to.plusDays(rule.opensDaysBefore()))
                : Periods.overlapping(rule.rhythm(), from, to);
    }

    private Stream<Period> keyDays(WindowRule rule, LocalDate from, LocalDate to) {
        return rule.keyDays().stream()
                .flatMap(code -> calendar.keyDay(code).stream())
                .flatMap(keyDay -> Stream.iterate(from.getYear(), year -> year <= to.getYear(), year -> year + 1)
                        .map(year -> keyDay.in(Year.of(year))))
                .distinct()
                .map(day -> new Period(day.toString(), day, day));
    }

    private Optional<Window> window(WindowRule rule, Period period) {
        return switch (rule.rhythm()) {
            case KEY_DAY -> Optional.of(keyDayWindow(rule, period));
            case YEAR -> clipped(rule, period, yearly(rule, period));
            default -> clipped(rule, period, period);
        };
    }

    /** A key day is kept even when it falls on a day off: the publicity belongs to the day. */
    private Window keyDayWindow(WindowRule rule, Period period) {
        LocalDate opens = period.from().minusDays(rule.opensDaysBefore());
        return new Window(period, at(opens, rule.opensAt()), at(period.to(), rule.dueAt()));
    }

    private static Period yearly(WindowRule rule, Period year) {
        MonthDay from = rule.from();
        MonthDay to = rule.to();
        int number = year.from().getYear();
        return new Period(
                year.code(),
                from == null ? year.from() : from.atYear(number),
                to == null ? year.to() : to.atYear(number));
    }

    private Optional<Window> clipped(WindowRule rule, Period period, Period span) {
        Optional<LocalDate> first = span.from()
                .datesUntil(span.to().plusDays(1))
                .filter(day -> days.counts(day, rule.follows()))
                .findFirst();
        return first.map(day ->
                new Window(period, at(day, rule.opensAt()), at(last(span, rule.follows()), rule.dueAt())));
    }

    private LocalDate last(Period span, DayKind kind) {
        LocalDate day = span.to();
        while (!days.counts(day, kind)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean opensWithin(Window window, LocalDate from, LocalDate to) {
        LocalDate opens = LocalDate.ofInstant(window.opens(), zone);
        return !opens.isBefore(from) && !opens.isAfter(to);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
