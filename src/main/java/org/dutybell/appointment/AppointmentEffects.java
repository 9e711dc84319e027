package org.dutybell.appointment;

import java.time.Instant;
import java.util.List;
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
        callOff(now.obligationId(), change.kind() == Kind.CANCELLED ? "cancelled" : "moved", change.at());
        if (change.kind() != Kind.CANCELLED) {
            reminders.callOff(now.obligationId(), true, "an appointment is set", change.at());
            plan(now, change.at());
        }
        news.tell(change, before, obligation, heardIn);
        calendar.follow(change, before, obligation);
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
        settled(fulfilled.obligation().id(), "done", fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        settled(waived.obligation().id(), "waived", waived.at());
    }

    private void settled(long obligation, String how, Instant at) {
        callOff(obligation, how, at);
        reminders.callOff(obligation, true, how, at);
        AppointmentView standing = rows.standing(List.of(obligation)).get(obligation);
        if (standing != null && standing.begins().isAfter(at)) {
            calendar.remove(standing, at);
        }
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
