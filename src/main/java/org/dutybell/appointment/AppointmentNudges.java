package org.dutybell.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.Rests;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes, when a long window opens, the nudge to set an appointment; it is left out when one is set by then. */
@Component
class AppointmentNudges {

    private final ReminderRows reminders;
    private final AppointmentRows rows;
    private final Organisation organisation;
    private final AppointmentPlan plan;
    private final Rests rests;
    private final ZoneId zone;

    AppointmentNudges(
            ReminderRows reminders,
            AppointmentRows rows,
            Organisation organisation,
            AppointmentProperties properties,
            Rests rests,
            ZoneId zone) {
        this.reminders = reminders;
        this.rows = rows;
        this.organisation = organisation;
        this.plan = properties.plan();
        this.rests = rests;
        this.zone = zone;
    }

    @EventListener
    void on(ObligationOpened opened) {
        ObligationView obligation = opened.obligation();
        boolean set = rows.standing(List.of(obligation.id())).containsKey(obligation.id());
        if (!set) {
            at(obligation, plan, zone)
                    .map(at -> awake(obligation, at, opened.at()))
                    .filter(at -> at.isAfter(opened.at()))
                    .ifPresent(at -> Attendance.usual(obligation, organisation.roster())
                            .forEach(post -> reminders.add(obligation.id(), 0, post, ReminderRows.TO_SET_ONE, at)));
        }
    }

    /** Not in quiet hours nor on a day off, unless it would come too late then. */
    private Instant awake(ObligationView obligation, Instant at, Instant now) {
        Instant awake = rests.awake(obligation.post(), at, now);
        return awake.isBefore(obligation.due()) ? awake : at;
    }

    /** When it is due, at the time of day of the duty's reminders; see {@link AppointmentPlan#nudge}. */
    static Optional<Instant> at(ObligationView obligation, AppointmentPlan plan, ZoneId zone) {
        return plan.nudge(
                obligation.duty().kind(),
                obligation.duty().reminders().at(),
                obligation.opens(),
                obligation.due(),
                zone);
    }
}
