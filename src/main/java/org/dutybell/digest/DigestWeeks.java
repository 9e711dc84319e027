package org.dutybell.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;

/**
 * When the weekly digests are due: on the chosen day or the next working day of that week; a week without one has none. Pure;
 * a week is named by its Monday.
 */
public final class DigestWeeks {

    /** A hundred years: a calendar without working days ends somewhere. */
    private static final int MOST = 5200;

    private final BureauCalendar.Days calendar;
    private final DayOfWeek day;
    private final LocalTime at;
    private final ZoneId zone;

    public DigestWeeks(BureauCalendar calendar, DayOfWeek day, LocalTime at, ZoneId zone) {
        this.calendar = calendar.days();
        this.day = day;
        this.at = at;
        this.zone = zone;
    }

    /** The same on Mondays at half past eight, the default. */
    public static DigestWeeks usual(BureauCalendar calendar, ZoneId zone) {
        return new DigestWeeks(calendar, DayOfWeek.MONDAY, LocalTime.of(8, 30), zone);
    }

    LocalDate week(Instant now) {
        return LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** When that week's digests are due; empty when it has none. */
    Optional<Instant> time(LocalDate week) {
        LocalDate chosen = week.with(TemporalAdjusters.nextOrSame(day));
        return chosen.datesUntil(week.plusWeeks(1))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .map(found -> found.atTime(at).atZone(zone).toInstant());
    }

    /** All times in a range, both ends excluded. */
    public List<Instant> between(Instant from, Instant to) {
        return from(from).takeWhile(time -> time.isBefore(to)).toList();
    }

    /** The times after that one, in their order. */
    Stream<Instant> from(Instant after) {
        return Stream.iterate(week(after), week -> week.plus(Period.ofWeeks(1)))
                .limit(MOST)
                .flatMap(week -> time(week).stream())
                .filter(time -> time.isAfter(after));
    }
}
