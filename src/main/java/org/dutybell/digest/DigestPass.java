package org.dutybell.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Calendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the digests that are due; after downtime those of the newest week only. */
@Service
public class DigestPass {

    /** A service that is set up on a Wednesday does not begin with Monday's digest. */
    private static final Duration FIRST_MAY_BE_LATE = Duration.ofHours(1);

    private static final int MOST_SKIPPED = 60;

    private final WeeklyBatch weekly;
    private final DigestRows rows;
    private final Calendars calendars;
    private final WeeklyProperties properties;
    private final TransactionOperations transaction;
    private final ZoneId zone;

    DigestPass(
            WeeklyBatch weekly,
            DigestRows rows,
            Calendars calendars,
            WeeklyProperties properties,
            TransactionOperations transaction,
            ZoneId zone) {
        this.weekly = weekly;
        this.rows = rows;
        this.calendars = calendars;
        this.properties = properties;
        this.transaction = transaction;
        this.zone = zone;
    }

    /** Writes what is due; returns how many messages. */
    public int run(Instant now) {
        LocalDate week = newestDue(now);
        Optional<LocalDate> done = rows.newest(DigestKind.WEEK);
        if (!properties.enabled() || done.filter(last -> !last.isBefore(week)).isPresent()) {
            return 0;
        }
        Instant time = time(week).orElseThrow();
        transaction.executeWithoutResult(status -> done.ifPresent(last -> skipBetween(last, week, now)));
        if (done.isEmpty() && now.isAfter(time.plus(FIRST_MAY_BE_LATE))) {
            skip(week, "the service was not there yet", now);
            return 0;
        }
        return weekly.write(week, now);
    }

    /** When the next digest is due after that time. */
    public Optional<Instant> next(Instant after) {
        if (!properties.enabled()) {
            return Optional.empty();
        }
        LocalDate week = week(after);
        return week.datesUntil(week.plusWeeks(MOST_SKIPPED), Period.ofWeeks(1))
                .flatMap(one -> time(one).stream())
                .filter(time -> time.isAfter(after))
                .findFirst();
    }

    private void skipBetween(LocalDate last, LocalDate week, Instant now) {
        last.plusWeeks(1)
                .datesUntil(week, Period.ofWeeks(1))
                .limit(MOST_SKIPPED)
                .forEach(one -> rows.skip(
                        DigestKind.WEEK,
                        one,
                        time(one).isEmpty() ? "no working day in that week" : "nothing ran at its time",
                        now));
    }

    private void skip(LocalDate week, String why, Instant now) {
        transaction.executeWithoutResult(status -> rows.skip(DigestKind.WEEK, week, why, now));
    }

    /** The Monday of the newest week whose time has come. */
    private LocalDate newestDue(Instant now) {
        LocalDate week = week(now);
        for (int back = 0; back < MOST_SKIPPED; back++) {
            LocalDate one = week.minusWeeks(back);
            if (time(one).filter(time -> !time.isAfter(now)).isPresent()) {
                return one;
            }
        }
        throw new IllegalStateException("No working day in the last " + MOST_SKIPPED + " weeks; look at calendar.yaml");
    }

    private LocalDate week(Instant now) {
        return LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** On the chosen day or the next working day of that week; empty in a week without one. */
    private Optional<Instant> time(LocalDate week) {
        BureauCalendar.Days calendar = calendars.current().days();
        LocalDate chosen = week.with(TemporalAdjusters.nextOrSame(properties.day()));
        return chosen.datesUntil(week.plusWeeks(1))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .map(day -> day.atTime(properties.at()).atZone(zone).toInstant());
    }
}
