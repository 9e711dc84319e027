package org.dutybell.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.NotificationView.Attempt;
import org.jspecify.annotations.Nullable;

/** What became of messages, attempt by attempt. */
final class Deliveries {

    private final Map<Long, NotificationView> messages;
    private final Aftermath aftermath;
    private final Names names;

    Deliveries(List<NotificationView> messages, Names names) {
        this(messages, Aftermath.NONE, names);
    }

    Deliveries(List<NotificationView> messages, Aftermath aftermath, Names names) {
        this.aftermath = aftermath;
        this.messages = messages.stream().collect(Collectors.toMap(NotificationView::id, Function.identity()));
        this.names = names;
    }

    /** Empty when there is no such message. */
    List<Line> of(@Nullable Long notificationId) {
        NotificationView message = notificationId == null ? null : messages.get(notificationId);
        if (message == null) {
            return List.of();
        }
        String place = names.destination(message.destination());
        List<Line> lines = new ArrayList<>();
        message.attempts().forEach(attempt -> lines.add(attempt(attempt, place)));
        lines.addAll(standing(message, place));
        lines.addAll(aftermath.of(message.id(), names));
        return lines;
    }

    private static Line attempt(Attempt attempt, String place) {
        Instant at = attempt.endedAt() == null ? attempt.startedAt() : attempt.endedAt();
        return switch (Objects.requireNonNullElse(attempt.outcome(), "")) {
            case "ACCEPTED" -> line("accepted", at, place, way(attempt.channel()));
            case "REJECTED" -> line("rejected", at, place, Line.reason(attempt.reason()));
            case "RETRYABLE" -> line("retryable", at, place, Line.reason(attempt.reason()));
            case "UNKNOWN" -> line("unknown", at, place, Line.reason(attempt.reason()));
            default -> line("under-way", at, place);
        };
    }

    /** What the attempts do not say: that it waits, that nobody tries again. */
    private static List<Line> standing(NotificationView message, String place) {
        Instant next = message.nextAttemptAt();
        if (message.state() == NotificationState.PENDING && next != null) {
            return List.of(line("pending", next, place));
        }
        if (message.state() == NotificationState.UNKNOWN) {
            return List.of(line("not-again"));
        }
        if (message.state() == NotificationState.SUPPRESSED) {
            return List.of(line("left-out", place, Line.reason(message.reason())));
        }
        boolean silent = message.attempts().stream().noneMatch(attempt -> "REJECTED".equals(attempt.outcome()));
        return message.state() == NotificationState.REJECTED && silent
                ? List.of(line("given-up", place, Line.reason(message.reason())))
                : List.of();
    }

    private static Line way(@Nullable String channel) {
        return channel == null ? Line.of("obligation.way.none") : Line.stored("obligation.way.", channel);
    }

    private static Line line(String key, Object... arguments) {
        return Line.of("obligation.delivery." + key, arguments);
    }
}
