package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.dutybell.calendar.Calendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the weekly digests that are due; after downtime those of the newest week only. */
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
        DigestWeeks weeks = weeks();
        LocalDate week = newestDue(weeks, now);
        Optional<LocalDate> done = rows.newest(DigestKind.WEEK);
        if (!properties.enabled() || done.filter(last -> !last.isBefore(week)).isPresent()) {
            return 0;
        }
        transaction.executeWithoutResult(status -> done.ifPresent(last -> skipBetween(last, week, weeks, now)));
        if (done.isEmpty() && isTooLateToBegin(weeks.time(week).orElseThrow(), now)) {
            skip(week, "the service was not there yet", now);
            return 0;
        }
        return weekly.write(week, now);
    }

    /** When the next digest is due after that time. */
    public Optional<Instant> next(Instant after) {
        return properties.enabled() ? weeks().from(after).findFirst() : Optional.empty();
    }

    private static boolean isTooLateToBegin(Instant time, Instant now) {
        return now.isAfter(time.plus(FIRST_MAY_BE_LATE));
    }

    private void skipBetween(LocalDate last, LocalDate week, DigestWeeks weeks, Instant now) {
        last.plusWeeks(1)
                .datesUntil(week, Period.ofWeeks(1))
                .limit(MOST_SKIPPED)
                .forEach(one -> rows.skip(
                        DigestKind.WEEK,
                        one,
                        weeks.time(one).isEmpty() ? "no working day in that week" : "nothing ran at its time",
                        now));
    }

    private void skip(LocalDate week, String why, Instant now) {
        transaction.executeWithoutResult(status -> rows.skip(DigestKind.WEEK, week, why, now));
    }

    /** The Monday of the newest week whose time has come. */
    private LocalDate newestDue(DigestWeeks weeks, Instant now) {
        LocalDate week = weeks.week(now);
        for (int back = 0; back < MOST_SKIPPED; back++) {
            LocalDate one = week.minusWeeks(back);
            if (weeks.time(one).filter(time -> !time.isAfter(now)).isPresent()) {
                return one;
            }
        }
        throw new IllegalStateException("No working day in the last " + MOST_SKIPPED + " weeks; look at calendar.yaml");
    }

    private DigestWeeks weeks() {
        return new DigestWeeks(calendars.current(), properties.day(), properties.at(), zone);
    }
}
