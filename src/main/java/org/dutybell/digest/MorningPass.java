package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the morning digests when they are due; much later than that the day has none, and its nudges go out by themselves. */
@Service
public class MorningPass {

    /** A digest of the morning that comes at noon would be no help. */
    static final Duration MAY_BE_LATE = Duration.ofHours(2);

    private static final Set<DigestKind> MORNINGS = EnumSet.of(DigestKind.MORNING, DigestKind.MORNING_PRIVATE);

    private static final int MOST_SKIPPED = 400;

    private final MorningBatch batch;
    private final DigestRows rows;
    private final MorningProperties properties;
    private final TransactionOperations transaction;
    private final ZoneId zone;

    MorningPass(
            MorningBatch batch,
            DigestRows rows,
            MorningProperties properties,
            TransactionOperations transaction,
            ZoneId zone) {
        this.batch = batch;
        this.rows = rows;
        this.properties = properties;
        this.transaction = transaction;
        this.zone = zone;
    }

    /** Writes what is due; returns how many messages. */
    public int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!properties.enabled()) {
            return 0;
        }
        Optional<LocalDate> last = rows.newest(DigestKind.MORNING);
        last.filter(day -> day.isBefore(today.minusDays(1)))
                .ifPresent(day ->
                        skip(day.plusDays(1).datesUntil(today).limit(MOST_SKIPPED), "nothing ran on that day", now));
        if (time(today).isAfter(now) || last.filter(day -> !day.isBefore(today)).isPresent()) {
            return 0;
        }
        if (now.isAfter(time(today).plus(MAY_BE_LATE))) {
            skip(Stream.of(today), "not written within two hours of its time", now);
            return 0;
        }
        return batch.write(today, now);
    }

    private void skip(Stream<LocalDate> days, String why, Instant now) {
        transaction.executeWithoutResult(
                status -> days.forEach(day -> MORNINGS.forEach(kind -> rows.skip(kind, day, why, now))));
    }

    /** When the next ones are due after that time. */
    public Optional<Instant> next(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        return properties.enabled()
                ? Stream.of(today, today.plusDays(1))
                        .map(this::time)
                        .filter(time -> time.isAfter(after))
                        .findFirst()
                : Optional.empty();
    }

    private Instant time(LocalDate day) {
        return day.atTime(properties.at()).atZone(zone).toInstant();
    }
}
