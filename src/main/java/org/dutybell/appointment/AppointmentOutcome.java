package org.dutybell.appointment;

import java.time.Instant;
import java.util.List;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;

/** What came of the wish to set, move or call off an appointment. */
public sealed interface AppointmentOutcome {

    ObligationView obligation();

    /**
     * It stands as wished.
     *
     * @param before what it was; null when it is new
     * @param clashes who is expected elsewhere at that time; the appointment stands all the same
     */
    record Arranged(
            ObligationView obligation,
            AppointmentView appointment,
            @Nullable AppointmentView before,
            List<Clash> clashes)
            implements AppointmentOutcome {

        public Arranged {
            clashes = List.copyOf(clashes);
        }
    }

    /** It was so already. */
    record Unchanged(ObligationView obligation, AppointmentView appointment) implements AppointmentOutcome {}

    /** It is called off; this is what it was. */
    record Cancelled(ObligationView obligation, AppointmentView before) implements AppointmentOutcome {}

    /**
     * Nothing was changed.
     *
     * @param wanted the time that was wished; null when it does not matter
     */
    record Refused(
            ObligationView obligation,
            Reason reason,
            @Nullable Instant wanted) implements AppointmentOutcome {}

    /** Why nothing was changed. */
    enum Reason {
        /** Only who may answer the obligation may set it. */
        NOT_YOURS,
        /** Duties of this kind take place at no fixed time. */
        WRONG_KIND,
        /** The obligation is done. */
        DONE,
        /** There is none to move or call off. */
        NONE_SET,
        /** No time was given. */
        NO_TIME,
        /** The time is past. */
        PAST,
        /** The time is not inside the window with its grace. */
        OUTSIDE,
        /** It does not end after it begins, or lasts more than a day. */
        LENGTH,
        /** The place is longer than {@link Arrangement#LONGEST_PLACE}. */
        PLACE
    }
}
