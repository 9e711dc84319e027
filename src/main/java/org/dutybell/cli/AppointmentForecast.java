package org.dutybell.cli;

import java.time.Instant;
import java.util.List;
import org.dutybell.appointment.AppointmentPlan;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Way;
import org.dutybell.obligation.PlannedObligation;

/**
 * Appointments: the nudge to set one and, for the share that does, the answer, the reminders and the calendar event. Supposed are
 * the usual participants, half way between the nudge and the due time, and that none is moved.
 */
final class AppointmentForecast {

    /** Lines of one message, as the server merges them. */
    private static final int MOST_LINES = 30;

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final AppointmentTimes times;
    private final CostBook book;
    private final Posted posted;
    private final AppointmentPlan plan = AppointmentPlan.usual();
    private final Together nudges = new Together(MOST_LINES);

    AppointmentForecast(Assumptions assumptions, Listeners listeners, AppointmentTimes times, CostBook book) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.times = times;
        this.book = book;
        this.posted = new Posted(assumptions, book);
    }

    /** Who has done it by then is not asked any more. */
    void add(PlannedObligation obligation, ReminderForecast reminders) {
        times.nudge(obligation).ifPresent(at -> {
            double open = reminders.openAt(obligation, at);
            List<Destination> places = listeners
                    .remindedPosts(obligation)
                    .flatMap(post -> listeners.place(post, at).stream())
                    .distinct()
                    .toList();
            places.forEach(place -> nudges.add(place, at, obligation, open));
            if (!places.isEmpty()) {
                set(obligation, at, places, open * assumptions.appointments());
            }
        });
    }

    /** The first place is the holder's, where it is set; the others are told. Each appointment is at a time of its own. */
    private void set(PlannedObligation obligation, Instant at, List<Destination> places, double chance) {
        add(at, Cost.RECEIVED.plus(Cost.sending(Way.SESSION)), chance);
        places.stream().skip(1).forEach(place -> posted.calling(at, CostKind.APPOINTMENTS, place, chance));
        Instant begins = plan.supposed(at, obligation.window().due());
        plan.reminders(begins, at).forEach(time -> places.forEach(place -> remind(place, time, begins, chance)));
        if (assumptions.calendar()) {
            add(at, Cost.sending(Way.CALENDAR), chance);
        }
    }

    void book() {
        nudges.forEach(expected ->
                posted.routine(expected.at(), CostKind.APPOINTMENTS, expected.place(), expected.messages()));
    }

    private void remind(Destination place, Instant at, Instant begins, double chance) {
        if (AppointmentPlan.isRoutine(begins, at)) {
            posted.routine(at, CostKind.APPOINTMENTS, place, chance);
        } else {
            posted.calling(at, CostKind.APPOINTMENTS, place, chance);
        }
    }

    private void add(Instant at, Cost each, double times) {
        book.add(at, CostKind.APPOINTMENTS, each, times);
    }
}
