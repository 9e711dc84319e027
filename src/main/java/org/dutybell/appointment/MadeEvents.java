package org.dutybell.appointment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Which row of the outbox made the calendar event of an appointment: that of the revision in which it was set, or in which
 * it last got an event of its own. What changed it since hangs on that row.
 */
@Component
class MadeEvents {

    private final Notifications notifications;

    MadeEvents(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Key of the row that makes an event for this revision. */
    static String key(AppointmentView appointment) {
        return key(appointment.obligationId(), appointment.revision());
    }

    /** The event that the appointment has in the calendar, or soon will; empty when it has none. */
    Optional<MadeEvent> of(AppointmentView appointment) {
        long obligation = appointment.obligationId();
        return IntStream.iterate(appointment.revision(), revision -> revision > 0, revision -> revision - 1)
                .mapToObj(revision -> key(obligation, revision))
                .flatMap(key -> notifications.byKey(key).stream().map(row -> new Made(key, row)))
                .findFirst()
                .filter(made -> isThere(made.row())
                        && notifications.byKey(MadeEvent.off(made.key())).isEmpty())
                .map(made -> new MadeEvent(made.key(), made.row(), changes(appointment, made)));
    }

    private List<NotificationView> changes(AppointmentView appointment, Made made) {
        return IntStream.iterate(appointment.revision(), revision -> revision > 0, revision -> revision - 1)
                .mapToObj(revision -> key(appointment.obligationId(), revision))
                .takeWhile(key -> !key.equals(made.key()))
                .flatMap(key -> Stream.of(MadeEvent.moved(key), MadeEvent.joined(key), MadeEvent.left(key)))
                .flatMap(key -> notifications.byKey(key).stream())
                .toList();
    }

    private static boolean isThere(NotificationView event) {
        return event.state() == NotificationState.SENT
                || event.state() == NotificationState.SENDING
                || event.state() == NotificationState.PENDING;
    }

    private static String key(long obligation, int revision) {
        return "event:" + obligation + ":" + revision;
    }

    private record Made(String key, NotificationView row) {}
}
