package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps in the outbox till morning what would reach people at night without need: that something is done, and what should
 * have gone in the day and was delayed by an outage. A reminder that was written at night was meant for it, and one that
 * would come too late in the morning is better at night than never.
 */
@Component
class NightHolding {

    /** Why a message waits, as it is stored. */
    static final String REASON = "quiet hours";

    /** What was written so shortly before the night is not late yet. */
    private static final Duration IN_TIME = Duration.ofMinutes(10);

    private final ObjectProvider<QuietNights> nights;

    NightHolding(ObjectProvider<QuietNights> nights) {
        this.nights = nights;
    }

    /** Until when it waits; empty when it goes out now. */
    Optional<Instant> until(Notification row, Instant now) {
        QuietNights known = nights.getIfAvailable();
        return known != null && canWait(row, known, now)
                ? known.end(now).filter(morning -> !row.isUselessIn(morning))
                : Optional.empty();
    }

    private static boolean canWait(Notification row, QuietNights nights, Instant now) {
        return switch (row.kind()) {
            case STAND_DOWN -> true;
            case REMINDER, DIGEST ->
                row.createdAt().plus(IN_TIME).isBefore(now)
                        && nights.end(row.createdAt()).isEmpty();
            default -> false;
        };
    }
}
