package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.World.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.NotificationView.Attempt;
import org.junit.jupiter.api.Test;

class DeliveriesTests {

    @Test
    void saysHowEachAttemptEnded() {
        NotificationView message = message(
                NotificationState.SENT,
                attempt(1, "RETRYABLE", null, "too many"),
                attempt(2, "ACCEPTED", "group-webhook", null));
        assertThat(detailsOf(message))
                .containsExactly(
                        Line.of("obligation.delivery.retryable", hours(-1), "一中安全工作群", Line.reason("too many")),
                        Line.of(
                                "obligation.delivery.accepted",
                                hours(-1),
                                "一中安全工作群",
                                Line.stored("obligation.way.", "group-webhook")));
    }

    @Test
    void saysThatAMessageWaitsForItsNextAttempt() {
        NotificationView waiting = new NotificationView(
                9,
                MessageKind.REMINDER,
                "MESSAGE",
                null,
                null,
                "school-1-chat",
                "",
                NOW,
                NotificationState.PENDING,
                null,
                hours(1),
                List.of());
        assertThat(detailsOf(waiting)).containsExactly(Line.of("obligation.delivery.pending", hours(1), "一中安全工作群"));
    }

    @Test
    void saysThatAnUnknownOutcomeIsNotRepeated() {
        assertThat(detailsOf(message(NotificationState.UNKNOWN, attempt(1, "UNKNOWN", null, "timeout"))))
                .extracting(Line::key)
                .containsExactly("obligation.delivery.unknown", "obligation.delivery.not-again");
    }

    @Test
    void saysWhyAMessageWasGivenUp() {
        assertThat(detailsOf(message(NotificationState.REJECTED, attempt(1, "RETRYABLE", null, "busy"))))
                .extracting(Line::key)
                .containsExactly("obligation.delivery.retryable", "obligation.delivery.given-up");
    }

    @Test
    void saysARefusalOnce() {
        assertThat(detailsOf(message(NotificationState.REJECTED, attempt(1, "REJECTED", null, "no robot"))))
                .extracting(Line::key)
                .containsExactly("obligation.delivery.rejected");
    }

    @Test
    void saysThatAnAttemptIsUnderWay() {
        Attempt running = new Attempt(1, hours(-1), null, null, null, null);
        assertThat(detailsOf(message(NotificationState.SENDING, running)))
                .extracting(Line::key)
                .containsExactly("obligation.delivery.under-way");
    }

    private static List<Line> detailsOf(NotificationView message) {
        return new Deliveries(List.of(message), World.NAMES).of(message.id());
    }

    private static NotificationView message(NotificationState state, Attempt... attempts) {
        return new NotificationView(
                9,
                MessageKind.REMINDER,
                "MESSAGE",
                null,
                null,
                "school-1-chat",
                "",
                NOW,
                state,
                "why",
                null,
                List.of(attempts));
    }

    private static Attempt attempt(int number, String outcome, String channel, String reason) {
        return new Attempt(number, hours(-1), hours(-1), outcome, channel, reason);
    }

    private static Instant hours(int fromNow) {
        return NOW.plus(Duration.ofHours(fromNow));
    }
}
