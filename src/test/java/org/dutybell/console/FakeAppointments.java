package org.dutybell.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutybell.appointment.AppointmentChange;
import org.dutybell.appointment.AppointmentOutcome;
import org.dutybell.appointment.AppointmentReminderView;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.appointment.Appointments;
import org.dutybell.appointment.Arrangement;
import org.jspecify.annotations.Nullable;

/** One appointment, or none. */
final class FakeAppointments implements Appointments {

    final List<Arrangement> wishes = new ArrayList<>();
    final List<Long> cancelled = new ArrayList<>();
    final List<AppointmentChange> history = new ArrayList<>();

    @Nullable
    AppointmentView standing;

    @Nullable
    AppointmentOutcome outcome;

    void none() {
        wishes.clear();
        cancelled.clear();
        history.clear();
        standing = null;
        outcome = null;
    }

    @Override
    public AppointmentOutcome set(Arrangement wish, Instant now) {
        wishes.add(wish);
        return Optional.ofNullable(outcome).orElseThrow();
    }

    @Override
    public AppointmentOutcome move(Arrangement wish, Instant now) {
        throw new UnsupportedOperationException("The page sets what stands anew");
    }

    @Override
    public AppointmentOutcome cancel(long obligationId, String by, @Nullable String heardIn, Instant now) {
        cancelled.add(obligationId);
        return Optional.ofNullable(outcome).orElseThrow();
    }

    @Override
    public Optional<AppointmentView> of(long obligationId) {
        return Optional.ofNullable(standing);
    }

    @Override
    public List<AppointmentView> ofPerson(String person, LocalDate day) {
        return List.of();
    }

    @Override
    public List<AppointmentChange> history(long obligationId) {
        return history;
    }

    @Override
    public List<AppointmentReminderView> reminders(long obligationId) {
        return List.of();
    }

    @Override
    public List<Long> obligationsByReference(String reference, String person) {
        return List.of();
    }
}
