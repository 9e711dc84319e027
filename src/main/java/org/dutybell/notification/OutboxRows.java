package org.dutybell.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dutybell.notification.Outbox.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox's transactions: before the call and after it. */
@Component
class OutboxRows {

    /** Longer than any attempt takes, so that only a dead process leaves a row behind. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration AFTER_IT = Duration.ofSeconds(1);
    private static final String WAITS_FOR = "Waits for message ";
    private static final String DIED = "The process ended during the attempt";

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;
    private final Mates mates;
    private final Channel channel;
    private final EscalationReadChecks readChecks;
    private final NightHolding night;
    private final Clock clock;

    OutboxRows(
            NotificationRepository notifications,
            DeliveryRepository deliveries,
            Mates mates,
            Channel channel,
            EscalationReadChecks readChecks,
            NightHolding night,
            Clock clock) {
        this.night = night;
        this.readChecks = readChecks;
        this.notifications = notifications;
        this.deliveries = deliveries;
        this.mates = mates;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * Begins an attempt for the most urgent row and for what goes in the same call; what is too late, or was left behind by a dead process, is settled.
     *
     * @return empty when nothing is due; else what was found, with the attempts to make in one call or none
     */
    @Transactional
    Optional<Turn> next(Instant now) {
        return notifications.lockDue(now, 1).stream().findFirst().map(row -> turn(row, time(now)));
    }

    /**
     * Writes down how an attempt ended. If the row was taken over or settled meanwhile, only an acceptance changes it: a
     * message that was taken once is not sent again because a second attempt failed.
     */
    @Transactional
    void settle(Claim claim, Outcome outcome, Instant passNow) {
        Instant now = time(passNow);
        notifications.lock(claim.notificationId()).ifPresent(row -> {
            boolean ours = row.attempts() == claim.attempt() && row.state() == NotificationState.SENDING;
            if (outcome instanceof Outcome.Held || outcome instanceof Outcome.Withheld) {
                if (ours) {
                    notTried(row, outcome, now);
                }
                return;
            }
            if (ours || outcome instanceof Outcome.Accepted) {
                apply(row, outcome, now);
            }
            end(claim.notificationId(), claim.attempt(), outcome, now);
        });
    }

    private void notTried(Notification row, Outcome outcome, Instant now) {
        deliveries.findByNotificationIdAndAttempt(row.id(), row.attempts()).ifPresent(deliveries::delete);
        row.notAttempted();
        if (outcome instanceof Outcome.Withheld withheld) {
            row.suppressed(withheld.reason());
            return;
        }
        Outcome.Held held = (Outcome.Held) outcome;
        Instant until = now.plus(held.atLeast());
        row.held(until, held.reason());
        String destination = row.addressee().code();
        if (destination != null) {
            notifications.hold(
                    now, until, held.reason(), row.priority(), row.addressee().kind(), destination);
        }
    }

    @Transactional(readOnly = true)
    Optional<Instant> nextAttempt(Instant after) {
        return notifications.nextAttempt(after);
    }

    /** A pass may have begun long ago: leases and waits count from the present, not from there. */
    private Instant time(Instant passNow) {
        Instant present = clock.instant();
        return present.isAfter(passNow) ? present : passNow;
    }

    private Turn turn(Notification row, Instant now) {
        if (row.state() == NotificationState.SENDING) {
            var died = new Outcome.Unknown(DIED, channel.takesTheSameKeyAgain(row.destination(), row.content()));
            apply(row, died, now);
            end(row.id(), row.attempts(), died, now);
            return Turn.NOTHING_TO_SEND;
        }
        if (row.isTooLate(now)) {
            row.rejected("Not sent: no longer worth sending after " + row.kind().worthSendingFor());
            return Turn.NOTHING_TO_SEND;
        }
        Optional<Instant> morning = night.until(row, now);
        if (morning.isPresent()) {
            row.held(morning.get(), NightHolding.REASON);
            return Turn.NOTHING_TO_SEND;
        }
        Long about = row.aboutId();
        return about == null ? together(row, now) : change(row, about, now);
    }

    private Turn together(Notification lead, Instant now) {
        return new Turn(mates.of(lead, now).stream()
                .sorted(Comparator.comparing(Notification::id))
                .map(row -> begin(row, null, now))
                .toList());
    }

    /** A change waits for what it changes, and falls away when there is nothing to change. */
    private Turn change(Notification row, long about, Instant now) {
        Notification earlier = notifications.findByIdInOrderById(List.of(about)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Message " + row.id() + " is about no row: " + about));
        switch (earlier.state()) {
            case SENT -> {
                return changeOfSent(row, earlier, now);
            }
            case PENDING, SENDING -> waitFor(row, earlier, now);
            default -> row.suppressed("Message " + about + ", which it is about, has not been sent");
        }
        return Turn.NOTHING_TO_SEND;
    }

    private Turn changeOfSent(Notification row, Notification earlier, Instant now) {
        if (isOutdated(row, earlier.id())) {
            return outdated(row);
        }
        Optional<Notification> before = unsettledBefore(row, earlier);
        if (before.isPresent()) {
            waitFor(row, before.get(), now);
            return Turn.NOTHING_TO_SEND;
        }
        return new Turn(List.of(begin(row, earlier, now)));
    }

    /** Who joined and left again would be invited once more by a call that was delayed. */
    private Optional<Notification> unsettledBefore(Notification row, Notification event) {
        Content content = row.content();
        return content instanceof Content.EventJoined
                        || content instanceof Content.EventLeft
                        || content instanceof Content.EventCancelled
                ? notifications.unsettledParticipants(event.id(), row.id()).stream()
                        .findFirst()
                : Optional.empty();
    }

    private static void waitFor(Notification row, Notification earlier, Instant now) {
        row.held(later(earlier.nextAttemptAt(), now).plus(AFTER_IT), WAITS_FOR + earlier.id());
    }

    /** What a card shows and when an event is are told whole each time, so only the newest counts. */
    private boolean isOutdated(Notification row, long about) {
        Content content = row.content();
        return content instanceof Content.CardResult && notifications.existsByAboutIdAndIdGreaterThan(about, row.id())
                || content instanceof Content.EventChange
                        && notifications.existsByAboutIdAndFormAndIdGreaterThan(
                                about, ContentJson.form(content), row.id());
    }

    private static Turn outdated(Notification row) {
        row.suppressed("A newer change tells the state whole");
        return Turn.NOTHING_TO_SEND;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private Claim begin(Notification row, @Nullable Notification earlier, Instant now) {
        int attempt = row.begin(now, LEASE);
        deliveries.save(new Delivery(row.id(), attempt, now));
        return new Claim(
                row.id(),
                attempt,
                row.wireKey(),
                row.kind(),
                row.destination(),
                row.content(),
                earlier == null ? null : earlier.asOriginal());
    }

    private void apply(Notification row, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Accepted accepted) {
            row.sent(accepted);
            readChecks.sent(row, accepted.way(), now);
        } else if (outcome instanceof Outcome.Rejected rejected) {
            row.rejected(rejected.reason());
        } else if (outcome instanceof Outcome.Retryable retryable) {
            row.retryAt(Backoff.next(now, row.attempts(), retryable.waitAtLeast()), retryable.reason());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            unknown(row, unknown, now);
        }
    }

    private void unknown(Notification row, Outcome.Unknown outcome, Instant now) {
        boolean again = outcome.repeatable() || row.kind().sentAgainWhenUnknown();
        if (again && !channel.isNeverRepeated(row.content())) {
            row.retryAt(Backoff.next(now, row.attempts(), Duration.ZERO), outcome.reason());
        } else {
            row.unknown(outcome.reason());
        }
    }

    private void end(long notificationId, int attempt, Outcome outcome, Instant now) {
        deliveries
                .findByNotificationIdAndAttempt(notificationId, attempt)
                .ifPresent(delivery -> delivery.ended(now, outcome));
    }

    /**
     * What a look into the outbox found.
     *
     * @param claims the attempts to make in one call, by their rows' ids; none when the row was settled without one
     */
    record Turn(List<Claim> claims) {

        static final Turn NOTHING_TO_SEND = new Turn(List.of());

        Turn {
            claims = List.copyOf(claims);
        }
    }
}
