package org.dutybell.obligation;

import java.time.Instant;
import org.dutybell.calendar.Period;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as others see it.
 *
 * @param id of the row
 * @param shortCode printed in messages, such as D7K3; null until it opens
 * @param duty the version it was opened under; before that, the one it was planned under
 * @param post code of the post that owes it
 * @param unit code of that post's unit
 * @param target unit code of what it is done to; empty when it has none
 * @param period code of its period, see {@link Period}
 * @param opens when its window opens
 * @param due when it is due; moved by an extension
 * @param missedAt when it becomes a miss: due plus grace
 * @param state where it is
 * @param plannedAt when the row was made
 * @param openedAt when it was opened; null before
 * @param doneAt when it was fulfilled; null before
 * @param doneBy person code; null before
 * @param originalDue when it was due before it was extended; null when it never was
 * @param waivedAt when it was agreed that it need not be done; null otherwise
 * @param sensitivePeriod the sensitive period that added it; null when the usual rhythm did
 * @param progress how many check-ins counted, and with which themes
 */
public record ObligationView(
        long id,
        @Nullable String shortCode,
        Duty duty,
        String post,
        String unit,
        String target,
        String period,
        Instant opens,
        Instant due,
        Instant missedAt,
        ObligationState state,
        Instant plannedAt,
        @Nullable Instant openedAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Instant originalDue,
        @Nullable Instant waivedAt,
        @Nullable SensitivePeriod sensitivePeriod,
        Progress progress) {

    /** One of the usual rhythm that was neither extended nor waived. */
    public ObligationView(
            long id,
            @Nullable String shortCode,
            Duty duty,
            String post,
            String unit,
            String target,
            String period,
            Instant opens,
            Instant due,
            Instant missedAt,
            ObligationState state,
            Instant plannedAt,
            @Nullable Instant openedAt,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {
        this(
                id,
                shortCode,
                duty,
                post,
                unit,
                target,
                period,
                opens,
                due,
                missedAt,
                state,
                plannedAt,
                openedAt,
                doneAt,
                doneBy,
                null,
                null,
                null,
                doneAt == null ? Progress.NONE : Progress.ONCE);
    }

    /** Whether one more check-in counts though it is fulfilled: "at least" is said of its duty, and its time is not over. */
    public boolean takesMore(Instant now) {
        return state == ObligationState.FULFILLED && duty.times() != null && now.isBefore(missedAt);
    }

    /** Whether it was done after the due time. */
    public boolean doneLate() {
        return doneAt != null && doneAt.isAfter(due);
    }
}
