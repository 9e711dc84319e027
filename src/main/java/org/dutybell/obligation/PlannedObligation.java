package org.dutybell.obligation;

import java.time.Instant;
import org.dutybell.calendar.Window;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Post;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as the rules say it, before it is a row.
 *
 * @param duty the rule
 * @param holder the post that owes it
 * @param target unit code of what it is done to, for coverage duties; empty otherwise
 * @param window its period, when it opens and when it is due
 * @param sensitivePeriod code of the sensitive period that added it; null when the usual rhythm says so
 */
public record PlannedObligation(
        Duty duty,
        Post holder,
        String target,
        Window window,
        @Nullable String sensitivePeriod) {

    /** One of the usual rhythm. */
    public PlannedObligation(Duty duty, Post holder, String target, Window window) {
        this(duty, holder, target, window, null);
    }

    /** The natural key: whatever plans twice meets it. */
    public NaturalKey key() {
        return new NaturalKey(
                duty.code(), holder.code(), target, window.period().code());
    }

    /** When it becomes a miss: due plus grace. */
    public Instant missedAt() {
        return window.due().plus(duty.escalation().grace());
    }

    /** What makes an obligation the same obligation. */
    public record NaturalKey(String duty, String post, String target, String period) {}
}
