package org.dutybell.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutybell.duty.DutyKind;
import org.jspecify.annotations.Nullable;

/** Commands on and questions about appointments: one at most for each obligation. Each command joins its caller's transaction. */
public interface Appointments {

    /** Kinds of duties that take place at a fixed time. */
    Set<DutyKind> KINDS =
            Set.of(DutyKind.MEETING, DutyKind.INSPECTION, DutyKind.DRILL, DutyKind.STUDY, DutyKind.TRAINING);

    /** Sets it; moves it when there is one. */
    AppointmentOutcome set(Arrangement wish, Instant now);

    /** Moves it, or changes its place or participants; refused when there is none. */
    AppointmentOutcome move(Arrangement wish, Instant now);

    /**
     * Calls it off.
     *
     * @param by person code; empty on the admin's pages
     * @param heardIn see {@link Arrangement}
     */
    AppointmentOutcome cancel(long obligationId, String by, @Nullable String heardIn, Instant now);

    /** The one that stands; empty when there is none or it was called off. */
    Optional<AppointmentView> of(long obligationId);

    /** Those that stand on this day and expect this person, by their beginnings. */
    List<AppointmentView> ofPerson(String person, LocalDate day);

    /** What was done to the appointment of an obligation, oldest first. */
    List<AppointmentChange> history(long obligationId);

    /** Reminders of its appointment, earlier ones included, and to set one, by the time they are due. */
    List<AppointmentReminderView> reminders(long obligationId);

    /** Ids of the obligations in the message to this person that DingTalk knows by this key; empty when it is none of ours. */
    List<Long> obligationsByReference(String reference, String person);
}
