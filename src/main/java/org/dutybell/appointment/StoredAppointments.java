package org.dutybell.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.appointment.AppointmentChange.Kind;
import org.dutybell.appointment.AppointmentOutcome.Reason;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.Answerers;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DutyBellProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredAppointments implements Appointments {

    private final AppointmentRows rows;
    private final ReminderRows reminders;
    private final AppointmentEffects effects;
    private final Clashes clashes;
    private final Obligations obligations;
    private final Answerers answerers;
    private final Organisation organisation;
    private final Notifications notifications;
    private final AppointmentProperties properties;
    private final DutyBellProperties settings;
    private final ZoneId zone;

    StoredAppointments(
            AppointmentRows rows,
            ReminderRows reminders,
            AppointmentEffects effects,
            Clashes clashes,
            Obligations obligations,
            Answerers answerers,
            Organisation organisation,
            Notifications notifications,
            AppointmentProperties properties,
            DutyBellProperties settings,
            ZoneId zone) {
        this.rows = rows;
        this.reminders = reminders;
        this.effects = effects;
        this.clashes = clashes;
        this.obligations = obligations;
        this.answerers = answerers;
        this.organisation = organisation;
        this.notifications = notifications;
        this.properties = properties;
        this.settings = settings;
        this.zone = zone;
    }

    @Override
    public AppointmentOutcome set(Arrangement wish, Instant now) {
        return arrange(wish, false, now);
    }

    @Override
    public AppointmentOutcome move(Arrangement wish, Instant now) {
        return arrange(wish, true, now);
    }

    private AppointmentOutcome arrange(Arrangement wish, boolean onlyMove, Instant now) {
        ObligationView obligation = held(wish.obligationId(), now);
        Optional<Reason> closed = closed(obligation, wish.by(), now);
        if (closed.isPresent()) {
            return new AppointmentOutcome.Refused(obligation, closed.get(), wish.begins());
        }
        Optional<AppointmentView> stored = rows.lock(obligation.id(), now);
        AppointmentView before = stored.filter(AppointmentView::standing).orElse(null);
        Instant begins = wish.begins() != null ? wish.begins() : before == null ? null : before.begins();
        if (begins == null || onlyMove && before == null) {
            Reason reason = onlyMove ? Reason.NONE_SET : Reason.NO_TIME;
            return new AppointmentOutcome.Refused(obligation, reason, wish.begins());
        }
        int revision = stored.map(AppointmentView::revision).orElse(0) + 1;
        AppointmentView wanted = wanted(wish, begins, before, revision, obligation);
        Optional<Reason> wrong = AppointmentRules.of(wanted, obligation, now);
        return wrong.<AppointmentOutcome>map(reason -> new AppointmentOutcome.Refused(obligation, reason, begins))
                .orElseGet(() -> write(wish, wanted, before, obligation, now));
    }

    private AppointmentOutcome write(
            Arrangement wish,
            AppointmentView wanted,
            @Nullable AppointmentView before,
            ObligationView obligation,
            Instant now) {
        if (before != null
                && !wanted.differsFrom(before)
                && wanted.participants().equals(before.participants())) {
            return new AppointmentOutcome.Unchanged(obligation, before);
        }
        Kind kind = before == null ? Kind.SET : Kind.MOVED;
        AppointmentChange change = new AppointmentChange(kind, wish.by(), now, wanted);
        rows.write(change);
        effects.of(change, before, obligation, wish.heardIn());
        return new AppointmentOutcome.Arranged(obligation, wanted, before, clashes.of(wanted, obligation));
    }

    /** Moved to another time it keeps its length. */
    private AppointmentView wanted(
            Arrangement wish,
            Instant begins,
            @Nullable AppointmentView before,
            int revision,
            ObligationView obligation) {
        Instant usual = before == null
                ? begins.plus(properties.length())
                : before.ends()
                        .plusMillis(begins.toEpochMilli() - before.begins().toEpochMilli());
        List<Participant> participants =
                before == null ? Attendance.usual(obligation, organisation.roster()) : before.participants();
        return new AppointmentView(
                obligation.id(),
                revision,
                true,
                begins,
                Objects.requireNonNullElse(wish.ends(), usual),
                Objects.requireNonNullElse(wish.place(), before == null ? "" : before.place()),
                Objects.requireNonNullElse(wish.participants(), participants).stream()
                        .distinct()
                        .toList());
    }

    @Override
    public AppointmentOutcome cancel(long obligationId, String by, @Nullable String heardIn, Instant now) {
        ObligationView obligation = held(obligationId, now);
        Optional<Reason> closed = closed(obligation, by, now);
        if (closed.isPresent()) {
            return new AppointmentOutcome.Refused(obligation, closed.get(), null);
        }
        AppointmentView before =
                rows.lock(obligationId, now).filter(AppointmentView::standing).orElse(null);
        if (before == null) {
            return new AppointmentOutcome.Refused(obligation, Reason.NONE_SET, null);
        }
        AppointmentChange change = new AppointmentChange(Kind.CANCELLED, by, now, before.calledOff());
        rows.write(change);
        effects.of(change, before, obligation, heardIn);
        return new AppointmentOutcome.Cancelled(obligation, before);
    }

    private Optional<Reason> closed(ObligationView obligation, String by, Instant now) {
        boolean may = by.isEmpty() || settings.admins().contains(by) || answerers.mayAnswer(by, obligation, now);
        return may ? AppointmentRules.ofObligation(obligation) : Optional.of(Reason.NOT_YOURS);
    }

    /** Locked before its appointment, as whoever waives it or checks in does. */
    private ObligationView held(long id, Instant now) {
        obligations.hold(List.of(id), now);
        return obligation(id);
    }

    private ObligationView obligation(long id) {
        return obligations.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no obligation " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AppointmentView> of(long obligationId) {
        return Optional.ofNullable(rows.standing(List.of(obligationId)).get(obligationId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentView> ofPerson(String person, LocalDate day) {
        Roster roster = organisation.roster();
        return rows
                .between(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(one ->
                        Attendance.at(one, obligation(one.obligationId()), roster, zone)
                                .people(one.participants())
                                .stream()
                                .anyMatch(known -> known.code().equals(person)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentChange> history(long obligationId) {
        return rows.history(obligationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AppointmentReminderView> reminders(long obligationId) {
        return reminders.of(obligationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> obligationsByReference(String reference, String person) {
        return reminders.obligationsIn(notifications.byReference(reference, person));
    }
}
