package org.dutybell.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dutybell.appointment.AppointmentOutcome.Reason;
import org.dutybell.obligation.ObligationView;

/** What an appointment must keep to. */
final class AppointmentRules {

    private static final Duration LONGEST = Duration.ofDays(1);

    private AppointmentRules() {}

    /** Why this obligation has no appointment that could be changed now. */
    static Optional<Reason> ofObligation(ObligationView obligation) {
        if (!Appointments.KINDS.contains(obligation.duty().kind())) {
            return Optional.of(Reason.WRONG_KIND);
        }
        return obligation.state().isSettled() ? Optional.of(Reason.DONE) : Optional.empty();
    }

    /** Why it cannot be at that time and place. The window is opens to due plus grace, both included. */
    static Optional<Reason> of(AppointmentView wanted, ObligationView obligation, Instant now) {
        if (!wanted.begins().isAfter(now)) {
            return Optional.of(Reason.PAST);
        }
        if (wanted.begins().isBefore(obligation.opens()) || wanted.begins().isAfter(obligation.missedAt())) {
            return Optional.of(Reason.OUTSIDE);
        }
        Duration length = Duration.between(wanted.begins(), wanted.ends());
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            return Optional.of(Reason.LENGTH);
        }
        int place = wanted.place().codePointCount(0, wanted.place().length());
        return place > Arrangement.LONGEST_PLACE ? Optional.of(Reason.PLACE) : Optional.empty();
    }
}
