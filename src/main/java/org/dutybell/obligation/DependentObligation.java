package org.dutybell.obligation;

import org.dutybell.calendar.Occasion;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Post;

/**
 * An obligation that will exist once another is done; it has no dates before.
 *
 * @param duty the rule
 * @param holder the post that will owe it: the one that does the other
 * @param target unit code of what it is done to; empty when it has none
 * @param period code of its period: that of the other
 */
public record DependentObligation(Duty duty, Post holder, String target, String period) {

    /** What it waits for, and how long it may take from there. */
    public Occasion.After after() {
        return duty.window().dependsOn().orElseThrow();
    }
}
