package org.dutybell.appointment;

import java.time.Instant;
import java.util.List;

/**
 * An appointment as others see it.
 *
 * @param revision counts what was done to it, from 1
 * @param standing false once it was called off
 * @param begins when it begins
 * @param ends when it ends, after {@code begins}
 * @param place where; empty when not said
 */
public record AppointmentView(
        long obligationId,
        int revision,
        boolean standing,
        Instant begins,
        Instant ends,
        String place,
        List<Participant> participants) {

    public AppointmentView {
        participants = List.copyOf(participants);
    }

    /** The same, called off. */
    AppointmentView calledOff() {
        return new AppointmentView(obligationId, revision + 1, false, begins, ends, place, participants);
    }

    /** Whether both take time from each other. */
    boolean overlaps(AppointmentView other) {
        return begins.isBefore(other.ends) && other.begins.isBefore(ends);
    }

    /** Whether it is at another time or place. */
    boolean differsFrom(AppointmentView other) {
        return !begins.equals(other.begins) || !ends.equals(other.ends) || !place.equals(other.place);
    }
}
