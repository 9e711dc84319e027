package org.dutybell.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dutybell.appointment.AppointmentChange.Kind;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows when an appointment is set, moved or called off, or its obligation is done or waived. In the same transaction. */
@Component
class AppointmentEffects {

    private final ReminderRows reminders;
    private final AppointmentRows rows;
    private final AppointmentNews news;
    private final AppointmentCalendar calendar;
    private final Notifications notifications;
    private final AppointmentProperties properties;

    AppointmentEffects(
            ReminderRows reminders,
            AppointmentRows rows,
            AppointmentNews news,
            AppointmentCalendar calendar,
            Notifications notifications,
            AppointmentProperties properties) {
        this.reminders = reminders;
        this.rows = rows;
        this.news = news;
        this.calendar = calendar;
        this.notifications = notifications;
        this.properties = properties;
    }

    void of(
            AppointmentChange change,
            @Nullable AppointmentView before,
            ObligationView obligation,
            @Nullable String heardIn) {
        AppointmentView now = change.result();
        callOff(now.obligationId(), why(change.kind()), change.at());
        if (change.kind().leavesStanding()) {
            reminders.callOff(now.obligationId(), true, "an appointment is set", change.at());
            plan(now, change.at());
        }
        news.tell(change, before, obligation, heardIn);
        calendar.follow(change, before, obligation);
    }

    private static String why(Kind kind) {
        return switch (kind) {
            case SET, MOVED -> "moved";
            case CANCELLED -> "cancelled";
            case WAIVED -> "waived";
            case WITHDRAWN -> "not owed any more";
        };
    }

    /** What would have been due already is not written: it would say nothing that the receipt does not. */
    private void plan(AppointmentView appointment, Instant now) {
        properties.remindBefore().forEach(before -> {
            Instant dueAt = appointment.begins().minus(before);
            if (dueAt.isAfter(now)) {
                appointment
                        .participants()
                        .forEach(one -> reminders.add(
                                appointment.obligationId(), appointment.revision(), one, before.toString(), dueAt));
            }
        });
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        long obligation = fulfilled.obligation().id();
        Instant at = fulfilled.at();
        callOff(obligation, "done", at);
        reminders.callOff(obligation, true, "done", at);
        coming(obligation, at).ifPresent(standing -> calendar.remove(standing, at));
    }

    /** Everybody who would come is told once that there is nothing to come for. */
    @EventListener
    void on(ObligationWaived waived) {
        ObligationView obligation = waived.obligation();
        Instant at = waived.at();
        callOff(obligation.id(), "waived", at);
        reminders.callOff(obligation.id(), true, "waived", at);
        coming(obligation.id(), at)
                .flatMap(seen -> rows.lock(obligation.id(), at))
                .filter(AppointmentView::standing)
                .ifPresent(standing -> {
                    AppointmentChange change = new AppointmentChange(Kind.WAIVED, "", at, standing.calledOff());
                    rows.write(change);
                    of(change, standing, obligation, null);
                });
    }

    private Optional<AppointmentView> coming(long obligation, Instant at) {
        return Optional.ofNullable(rows.standing(List.of(obligation)).get(obligation))
                .filter(standing -> standing.begins().isAfter(at));
    }

    @EventListener
    void on(ObligationMissed missed) {
        long obligation = missed.obligation().id();
        callOff(obligation, "missed, escalated instead", missed.at());
        reminders.callOff(obligation, true, "missed, escalated instead", missed.at());
    }

    private void callOff(long obligation, String why, Instant now) {
        reminders.callOff(obligation, false, why, now);
        reminders.messagesOnlyOf(obligation).forEach(message -> notifications.withdraw(message, "appointment " + why));
    }
}
