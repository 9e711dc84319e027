package org.dutybell.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The windows that a rule opens. Each is computed from its period alone, never from the one before it.
 *
 * <p>A window opens on the first day of its period that counts (working day or school day) and is due on the last one,
 * unless the rule names other days. A period without a day that counts has no window.
 */
public final class Windows {

    /** The rhythms whose periods are longer than a day and the same for all. */
    private static final Set<Rhythm> SPANS = EnumSet.of(
            Rhythm.WEEK,
            Rhythm.HALF_MONTH,
            Rhythm.MONTH,
            Rhythm.QUARTER,
            Rhythm.HALF_YEAR,
            Rhythm.SCHOOL_YEAR,
            Rhythm.YEAR);

    private static final DateTimeFormatter FIRING = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm");

    private final BureauCalendar calendar;
    private final ZoneId zone;
    private final Map<String, BureauCalendar.Days> days = new HashMap<>();

    /**
     * @param calendar which days count
     * @param zone in which times of day are meant
     */
    public Windows(BureauCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** The windows of a unit with the common calendar that open in the range; see the other one. */
    public Stream<Window> opening(WindowRule rule, LocalDate from, LocalDate to) {
        return opening(rule, "", from, to);
    }

    /**
     * The windows that open on a day in the range, both ends included, in the order in which they open; none for a rule that
     * depends on another duty or on an event.
     *
     * @param unit code of the unit whose school calendar is meant; empty for the common one
     */
    public Stream<Window> opening(WindowRule rule, String unit, LocalDate from, LocalDate to) {
        return candidates(rule, days(unit), from, to)
                .filter(window -> window.opensWithin(from, to))
                .sorted(Comparator.comparing(LocalWindow::opens))
                .map(window -> window.in(zone));
    }

    /**
     * The windows of a rule inside a span of days: each period is cut to the span, so that its window opens on the first day
     * of the rest that counts and is due on the last one. A firing of a cron counts when it is inside, wherever it ends.
     *
     * @param rule with one of {@link DenserRule#RHYTHMS}
     * @param first first day of the span
     * @param last its last day, included
     */
    public Stream<Window> inside(WindowRule rule, String unit, LocalDate first, LocalDate last) {
        BureauCalendar.Days there = days(unit);
        Stream<LocalWindow> windows = rule.rhythm() == Rhythm.CRON
                ? candidates(rule, there, first, last)
                : Periods.overlapping(rule.rhythm(), first, last)
                        .flatMap(period -> new PeriodWindows(rule, there).window(period.clip(first, last)).stream());
        return windows.map(window -> window.in(zone));
    }

    /**
     * The window of a rule that depends on another duty: it opens when that was done.
     *
     * @param period that of the obligation that was done
     * @param done when that was
     */
    public Window following(WindowRule rule, String unit, Period period, Instant done) {
        Occasion.After after = rule.dependsOn().orElseThrow();
        LocalDateTime opens = LocalDateTime.ofInstant(done, zone);
        LocalDateTime due = end(rule, after.within(), days(unit), opens);
        return new LocalWindow(period, opens, due).in(zone);
    }

    /**
     * The window of a rule that something starts: it opens at that moment.
     *
     * @param period the code under which the event is known, at most 20 characters
     */
    public Window startedBy(WindowRule rule, String unit, String period, Instant at) {
        Occasion.Event event = rule.startedBy().orElseThrow();
        LocalDateTime opens = LocalDateTime.ofInstant(at, zone);
        LocalDateTime due = end(rule, event.within(), days(unit), opens);
        Period named = new Period(period, opens.toLocalDate(), due.toLocalDate());
        return new LocalWindow(named, opens, due).in(zone);
    }

    /**
     * Codes of the periods in which a day lies: its week, half month, month, quarter, half year, year and school year, and the term
     * where it lies in one. They need not lie inside each other.
     *
     * @param unit code of the unit whose terms are meant
     */
    public Set<String> periodsOn(LocalDate day, String unit) {
        Stream<Period> ofTheCalendar = SPANS.stream().flatMap(rhythm -> Periods.overlapping(rhythm, day, day));
        Stream<Period> terms =
                days(unit).terms().stream().filter(term -> term.contains(day)).map(Term::period);
        return Stream.concat(ofTheCalendar, terms).map(Period::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The unit itself when its windows may differ from the common ones, else empty. */
    public String calendarOf(String unit) {
        return calendar.calendarOf(unit);
    }

    private Stream<LocalWindow> candidates(WindowRule rule, BureauCalendar.Days days, LocalDate from, LocalDate to) {
        PeriodWindows windows = new PeriodWindows(rule, days);
        return switch (rule.rhythm()) {
            case AFTER, EVENT -> Stream.empty();
            case CRON -> firings(rule, (Occasion.Cron) Objects.requireNonNull(rule.occasion()), days, from, to);
            case ONCE -> Stream.of(windows.around(((Occasion.Once) Objects.requireNonNull(rule.occasion())).on()));
            case KEY_DAY -> keyDays(rule, from, to).map(windows::around);
            case TERM -> days.terms().stream().map(Term::period).flatMap(period -> windows.window(period).stream());
            default -> Periods.overlapping(rule.rhythm(), from, to).flatMap(period -> windows.window(period).stream());
        };
    }

    /** A due day that is moved back may take the opening with it. */
    private Stream<LocalDate> keyDays(WindowRule rule, LocalDate from, LocalDate to) {
        int first = from.getYear();
        int last =
                to.plusDays((long) rule.opensDaysBefore() + CountedDays.REACH).getYear();
        return rule.keyDays().stream()
                .flatMap(code -> calendar.keyDay(code).stream())
                .flatMap(keyDay -> Stream.iterate(first, year -> year <= last, year -> year + 1)
                        .map(year -> keyDay.in(Year.of(year))))
                .distinct();
    }

    private Stream<LocalWindow> firings(
            WindowRule rule, Occasion.Cron cron, BureauCalendar.Days days, LocalDate from, LocalDate to) {
        return Firings.between(cron.expression(), from, to).stream()
                .filter(firing -> days.counts(firing.toLocalDate(), rule.follows()))
                .map(firing -> new LocalWindow(
                        new Period(FIRING.format(firing), firing.toLocalDate(), firing.toLocalDate()),
                        firing,
                        end(rule, cron, days, firing)));
    }

    private static LocalDateTime end(
            WindowRule rule, Occasion.Cron cron, BureauCalendar.Days days, LocalDateTime firing) {
        if (cron.within() != null) {
            return end(rule, cron.within(), days, firing);
        }
        LocalDateTime sameDay = firing.toLocalDate().atTime(rule.dueAt());
        return sameDay.isAfter(firing) ? sameDay : sameDay.plusDays(1);
    }

    private static LocalDateTime end(WindowRule rule, Within within, BureauCalendar.Days days, LocalDateTime start) {
        return within.end(start, rule.dueAt(), days, rule.inside().policy(DueDayPolicy.KEEP), rule.follows());
    }

    /** The reader for a unit; one for all units that have the common calendar. */
    private BureauCalendar.Days days(String unit) {
        return days.computeIfAbsent(calendar.calendarOf(unit), calendar::days);
    }
}
