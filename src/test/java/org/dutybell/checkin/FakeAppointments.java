package org.dutybell.checkin;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.appointment.AppointmentChange;
import org.dutybell.appointment.AppointmentOutcome;
import org.dutybell.appointment.AppointmentReminderView;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.appointment.AppointmentWords;
import org.dutybell.appointment.Appointments;
import org.dutybell.appointment.Arrangement;
import org.dutybell.notification.Template;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;

/** Keeps what was wished; nothing is refused. */
class FakeAppointments implements Appointments {

    private final FakeObligations obligations;
    final List<Arrangement> set = new ArrayList<>();
    final List<Arrangement> moved = new ArrayList<>();
    final List<Long> cancelled = new ArrayList<>();
    final Map<Long, AppointmentView> standing = new HashMap<>();
    final Map<String, List<Long>> references = new HashMap<>();

    FakeAppointments(FakeObligations obligations) {
        this.obligations = obligations;
    }

    /** Says what is known by the names of the placeholders only. */
    static AppointmentWords words() {
        AppointmentWords words = mock();
        when(words.of(any(), any())).thenAnswer(call -> values(call.getArgument(0)));
        when(words.of(any(), any(AppointmentView.class), any())).thenAnswer(call -> values(call.getArgument(0)));
        when(words.when(any(), any()))
                .thenAnswer(
                        call -> ((AppointmentView) call.getArgument(0)).begins().toString());
        when(words.moment(any(), any())).thenAnswer(call -> call.getArgument(0).toString());
        return words;
    }

    private static Map<String, Object> values(ObligationView obligation) {
        Map<String, Object> values = new HashMap<>();
        for (Template template : Template.values()) {
            template.placeholders().forEach(name -> values.put(name, name));
        }
        values.put("code", String.valueOf(obligation.shortCode()));
        values.put("mark", "#" + obligation.shortCode());
        return values;
    }

    @Override
    public AppointmentOutcome set(Arrangement wish, Instant now) {
        set.add(wish);
        return arranged(wish);
    }

    @Override
    public AppointmentOutcome move(Arrangement wish, Instant now) {
        moved.add(wish);
        return arranged(wish);
    }

    private AppointmentOutcome arranged(Arrangement wish) {
        AppointmentView before = standing.get(wish.obligationId());
        Instant begins = wish.begins() == null ? Instant.EPOCH : wish.begins();
        AppointmentView view =
                new AppointmentView(wish.obligationId(), 1, true, begins, begins.plusSeconds(3600), "", List.of());
        standing.put(wish.obligationId(), view);
        return new AppointmentOutcome.Arranged(
                obligations.byId(wish.obligationId()).orElseThrow(), view, before, List.of());
    }

    @Override
    public AppointmentOutcome cancel(long obligationId, String by, @Nullable String heardIn, Instant now) {
        cancelled.add(obligationId);
        AppointmentView before = standing.remove(obligationId);
        ObligationView obligation = obligations.byId(obligationId).orElseThrow();
        return before == null
                ? new AppointmentOutcome.Refused(obligation, AppointmentOutcome.Reason.NONE_SET, null)
                : new AppointmentOutcome.Cancelled(obligation, before);
    }

    @Override
    public Optional<AppointmentView> of(long obligationId) {
        return Optional.ofNullable(standing.get(obligationId));
    }

    @Override
    public List<AppointmentView> ofPerson(String person, LocalDate day) {
        return List.of();
    }

    @Override
    public List<AppointmentChange> history(long obligationId) {
        return List.of();
    }

    @Override
    public List<AppointmentReminderView> reminders(long obligationId) {
        return List.of();
    }

    @Override
    public List<Long> obligationsByReference(String reference, String person) {
        return references.getOrDefault(reference, List.of());
    }
}
