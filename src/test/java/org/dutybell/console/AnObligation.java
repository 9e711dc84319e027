package org.dutybell.console;

import java.time.Duration;
import java.time.Instant;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/** Obligations of the small bureau: held by the headmaster of the first school unless said otherwise. */
final class AnObligation {

    private final long id;
    private Duty duty = World.patrol();
    private String unit = "school-1";
    private String post = "school-1/headmaster";
    private String target = "";
    private String period = "2027-03-18";
    private Instant due = World.NOW.plus(Duration.ofHours(3));
    private ObligationState state = ObligationState.OPEN;
    private Instant done;

    private AnObligation(long id) {
        this.id = id;
    }

    static AnObligation anObligation(long id) {
        return new AnObligation(id);
    }

    AnObligation of(Duty other, String otherPeriod) {
        duty = other;
        period = otherPeriod;
        return this;
    }

    AnObligation heldBy(String otherUnit, String role) {
        unit = otherUnit;
        post = otherUnit + "/" + role;
        return this;
    }

    AnObligation about(String unitCode) {
        target = unitCode;
        return this;
    }

    AnObligation dueIn(Duration fromNow) {
        due = World.NOW.plus(fromNow);
        return this;
    }

    AnObligation planned() {
        state = ObligationState.PLANNED;
        return this;
    }

    AnObligation missed() {
        state = ObligationState.MISSED;
        return this;
    }

    AnObligation doneIn(Duration fromNow) {
        state = ObligationState.FULFILLED;
        done = World.NOW.plus(fromNow);
        return this;
    }

    ObligationView view() {
        Instant opens = due.minus(Duration.ofHours(10));
        boolean begun = state != ObligationState.PLANNED;
        return new ObligationView(
                id,
                begun ? "D7K" + id : null,
                duty,
                post,
                unit,
                target,
                period,
                opens,
                due,
                due.plus(Duration.ofHours(2)),
                state,
                opens.minus(Duration.ofDays(30)),
                begun ? opens : null,
                done,
                done == null ? null : "li");
    }
}
