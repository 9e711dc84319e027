package org.dutybell.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.reminder.Rests;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes, when a long window opens, the nudge to set an appointment; it is left out when one is set by then. */
@Component
class AppointmentNudges {

    private static final Set<DutyKind> KINDS = Set.of(DutyKind.MEETING, DutyKind.INSPECTION, DutyKind.DRILL);

    private final ReminderRows reminders;
    private final AppointmentRows rows;
    private final Organisation organisation;
    private final AppointmentProperties properties;
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
        this.properties = properties;
        this.rests = rests;
        this.zone = zone;
    }

    @EventListener
    void on(ObligationOpened opened) {
        ObligationView obligation = opened.obligation();
        boolean set = rows.standing(List.of(obligation.id())).containsKey(obligation.id());
        if (!set) {
            at(obligation, properties, zone)
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

    /** When it is due, at the plan's time of day; empty when the obligation is of another kind, or its window too short. */
    static Optional<Instant> at(ObligationView obligation, AppointmentProperties properties, ZoneId zone) {
        Duration window = Duration.between(obligation.opens(), obligation.due());
        if (properties.nudgeAfter() == 0
                || !KINDS.contains(obligation.duty().kind())
                || window.compareTo(properties.nudgeWindow()) < 0) {
            return Optional.empty();
        }
        Instant share = obligation
                .opens()
                .plus(window.multipliedBy(properties.nudgeAfter()).dividedBy(100));
        Instant latest = obligation.due().minus(properties.nudgeBeforeDue());
        LocalDate day = LocalDate.ofInstant(share.isBefore(latest) ? share : latest, zone);
        return Optional.of(
                day.atTime(obligation.duty().reminders().at()).atZone(zone).toInstant());
    }
}
