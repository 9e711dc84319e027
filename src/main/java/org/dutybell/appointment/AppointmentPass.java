package org.dutybell.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.appointment.ReminderRows.Due;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Service;

/** Reminds of appointments, and to set them: everything due for one chat or one person becomes one message. */
@Service
public class AppointmentPass {

    private static final int BATCH = 500;

    private final ReminderRows reminders;
    private final AppointmentRows rows;
    private final AppointmentMerge merge;
    private final Obligations obligations;
    private final Organisation organisation;
    private final ZoneId zone;

    AppointmentPass(
            ReminderRows reminders,
            AppointmentRows rows,
            AppointmentMerge merge,
            Obligations obligations,
            Organisation organisation,
            ZoneId zone) {
        this.reminders = reminders;
        this.rows = rows;
        this.merge = merge;
        this.obligations = obligations;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** Settles what is due, one transaction a message; returns how many messages were written. */
    public int run(Instant now) {
        int written = 0;
        int settled = 1;
        while (settled > 0) {
            settled = 0;
            for (Map.Entry<Optional<Destination>, List<Long>> one :
                    byDestination(now).entrySet()) {
                AppointmentMerge.Settled done = merge.settle(one.getKey(), one.getValue(), now);
                written += done.messages();
                settled += done.rows();
            }
        }
        return written;
    }

    /** When the next reminder after that time is due; empty when none waits. */
    public Optional<Instant> next(Instant after) {
        return reminders.next(after);
    }

    private Map<Optional<Destination>, List<Long>> byDestination(Instant now) {
        List<Due> due = reminders.due(now, BATCH);
        List<Long> about = due.stream().map(Due::obligation).distinct().toList();
        Map<Long, AppointmentView> standing = rows.standing(about);
        Map<Long, ObligationView> views =
                obligations.byIds(about).stream().collect(Collectors.toMap(ObligationView::id, Function.identity()));
        Roster roster = organisation.roster();
        Map<Optional<Destination>, List<Long>> ids = new LinkedHashMap<>();
        for (Due one : due) {
            AppointmentView appointment = standing.get(one.obligation());
            Instant concerns = one.isNudge() || appointment == null ? now : appointment.begins();
            ObligationView obligation = Objects.requireNonNull(views.get(one.obligation()));
            Optional<Destination> destination =
                    Attendance.at(concerns, obligation, roster, zone).destination(one.recipient());
            ids.computeIfAbsent(destination, none -> new ArrayList<>()).add(one.id());
        }
        return ids;
    }
}
