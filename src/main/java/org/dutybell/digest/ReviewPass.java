package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Once a day: reminds reviewers of what has waited too long for them; much too late it leaves the day out. */
@Service
public class ReviewPass {

    /** After the working day it would be no help. */
    private static final Duration MAY_BE_LATE = Duration.ofHours(8);

    private final ReviewBatch batch;
    private final DigestRows rows;
    private final DueReviews due;
    private final Reviews reviews;
    private final ReviewProperties properties;
    private final TransactionOperations transaction;
    private final ZoneId zone;

    ReviewPass(
            ReviewBatch batch,
            DigestRows rows,
            DueReviews due,
            Reviews reviews,
            ReviewProperties properties,
            TransactionOperations transaction,
            ZoneId zone) {
        this.batch = batch;
        this.rows = rows;
        this.due = due;
        this.reviews = reviews;
        this.properties = properties;
        this.transaction = transaction;
        this.zone = zone;
    }

    /** Writes what is due; returns how many messages. */
    public int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant time = due.time(today);
        if (!properties.reminds() || now.isBefore(time) || rows.isSettled(DigestKind.REVIEW, today)) {
            return 0;
        }
        if (now.isAfter(time.plus(MAY_BE_LATE))) {
            transaction.executeWithoutResult(
                    status -> rows.skip(DigestKind.REVIEW, today, "not written within eight hours of its time", now));
            return 0;
        }
        return batch.write(today, now);
    }

    /** When somebody is reminded next after that time, as far as is known; empty when nothing waits. */
    public Optional<Instant> next(Instant after) {
        return properties.reminds()
                ? reviews.waiting().stream()
                        .map(ReviewView::waitsSince)
                        .min(Instant::compareTo)
                        .map(oldest -> next(after, oldest.plus(properties.remindAfter())))
                : Optional.empty();
    }

    private Instant next(Instant after, Instant overdue) {
        LocalDate first = LocalDate.ofInstant(overdue.isAfter(after) ? overdue : after, zone);
        return Stream.of(first, first.plusDays(1))
                .map(due::time)
                .filter(time -> time.isAfter(after) && !time.isBefore(overdue))
                .findFirst()
                .orElseThrow();
    }
}
