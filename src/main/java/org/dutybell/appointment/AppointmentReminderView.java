package org.dutybell.appointment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of an appointment, or to set one.
 *
 * @param participant whom it is for
 * @param before how long before the appointment; null for the nudge to set one
 * @param sent false while it waits and when it was left out
 * @param settledAt null while it waits
 * @param reason why it was left out; null otherwise
 * @param notificationId the message it went out with; null otherwise
 */
public record AppointmentReminderView(
        Participant participant,
        @Nullable Duration before,
        Instant dueAt,
        boolean sent,
        @Nullable Instant settledAt,
        @Nullable String reason,
        @Nullable Long notificationId) {}
