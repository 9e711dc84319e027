package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** The window of one period for one rule in one unit. */
final class PeriodWindows {

    private final WindowRule rule;
    private final CountedDays counted;

    PeriodWindows(WindowRule rule, BureauCalendar.Days days) {
        this.rule = rule;
        this.counted = new CountedDays(days, rule.follows());
    }

    /** Empty when no day of the period counts: a school owes nothing in a month that lies wholly in the holidays. */
    Optional<LocalWindow> window(Period period) {
        Period span = span(period);
        return counted.first(span.from(), span.to())
                .map(first -> new LocalWindow(period, opens(span), due(span), rule.opensAt(), rule.dueAt()));
    }

    /** A day on which something is owed is kept even when it falls on a day off: the publicity belongs to the day. */
    LocalWindow around(LocalDate day) {
        LocalDate opens = day.minusDays(rule.opensDaysBefore());
        LocalDate due = counted.due(day, rule.inside().policy(DueDayPolicy.KEEP), day.minusDays(CountedDays.REACH));
        return new LocalWindow(Period.of(day), due.isBefore(opens) ? due : opens, due, rule.opensAt(), rule.dueAt());
    }

    private LocalDate opens(Period span) {
        PeriodDay wanted = rule.inside().opens();
        LocalDate from = wanted == null ? span.from() : wanted.in(span, counted);
        return counted.first(from, span.to())
                .or(() -> counted.last(span.from(), span.to()))
                .orElse(from);
    }

    /** Never before the window opens: where no day between counts, the opening day is the due day too. */
    private LocalDate due(Period span) {
        PeriodDay wanted = rule.inside().due();
        LocalDate last = wanted == null ? span.to() : wanted.in(span, counted);
        LocalDate due = counted.due(last, rule.inside().policy(DueDayPolicy.BEFORE), span.from());
        LocalDate opens = opens(span);
        return due.isBefore(opens) ? opens : due;
    }

    private Period span(Period period) {
        MonthDay from = rule.from();
        MonthDay to = rule.to();
        return new Period(
                period.code(),
                from == null ? period.from() : within(period, from),
                to == null ? period.to() : within(period, to));
    }

    /** In a school year the first months belong to one calendar year and the rest to the next. */
    private static LocalDate within(Period period, MonthDay day) {
        LocalDate first = day.atYear(period.from().getYear());
        return first.isBefore(period.from()) ? day.atYear(period.to().getYear()) : first;
    }
}
