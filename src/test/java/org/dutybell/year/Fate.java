package org.dutybell.year;

import java.time.Instant;
import org.dutybell.waiver.AskOutcome;
import org.dutybell.waiver.DecideOutcome;
import org.dutybell.waiver.WaiverState;
import org.jspecify.annotations.Nullable;

/** What the people made of one obligation; told by them, not read from the rows. */
final class Fate {

    private @Nullable Instant done;
    private @Nullable Instant waived;
    private @Nullable Instant extendedTo;
    private @Nullable Object refusal;

    /** All that is wanted has been sent. */
    void doneFirst(Instant now) {
        if (done == null && waived == null) {
            done = now;
        }
    }

    void refused(AskOutcome outcome) {
        refusal = outcome;
    }

    void decided(DecideOutcome outcome, Instant now) {
        if (outcome instanceof DecideOutcome.Approved approved
                && approved.request().state() == WaiverState.APPROVED) {
            extendedTo = approved.request().newDue();
            waived = extendedTo == null ? now : null;
        } else {
            refusal = outcome;
        }
    }

    @Nullable
    Instant done() {
        return done;
    }

    @Nullable
    Instant waived() {
        return waived;
    }

    @Nullable
    Instant extendedTo() {
        return extendedTo;
    }

    @Nullable
    Object refusal() {
        return refusal;
    }
}
