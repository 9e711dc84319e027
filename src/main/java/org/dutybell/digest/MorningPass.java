package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the morning digests when they are due; much later than that the day has none, and its nudges go out by themselves. */
@Component
class MorningPass {

    /** A digest of the morning that comes at noon would be no help. */
    static final Duration MAY_BE_LATE = Duration.ofHours(2);

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

    int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!properties.enabled() || time(today).isAfter(now) || isDone(today)) {
            return 0;
        }
        if (now.isAfter(time(today).plus(MAY_BE_LATE))) {
            transaction.executeWithoutResult(
                    status -> rows.skip(DigestKind.MORNING, today, "nothing ran at its time", now));
            return 0;
        }
        return batch.write(today, now);
    }

    Optional<Instant> next(Instant after) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        return properties.enabled()
                ? Stream.of(today, today.plusDays(1))
                        .map(this::time)
                        .filter(time -> time.isAfter(after))
                        .findFirst()
                : Optional.empty();
    }

    private boolean isDone(LocalDate today) {
        return rows.newest(DigestKind.MORNING)
                .filter(last -> !last.isBefore(today))
                .isPresent();
    }

    private Instant time(LocalDate day) {
        return day.atTime(properties.at()).atZone(zone).toInstant();
    }
}
