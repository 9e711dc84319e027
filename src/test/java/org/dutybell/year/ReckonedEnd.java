package org.dutybell.year;

import java.time.Instant;
import org.dutybell.year.SecondReckoning.Owed;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one obligation, by the rules and by what people did.
 *
 * @param missed when it is a miss, an extension included
 * @param settled when it was done or waived; null when it was not
 */
record ReckonedEnd(String state, Instant missed, @Nullable Instant settled) {

    static ReckonedEnd of(Owed owed, Fate fate, Instant now) {
        Instant more = fate.extendedTo();
        Instant missed = more == null
                ? owed.missed()
                : more.plusSeconds(owed.missed().getEpochSecond() - owed.due().getEpochSecond());
        if (fate.done() != null) {
            return new ReckonedEnd("FULFILLED", missed, fate.done());
        }
        if (fate.waived() != null) {
            return new ReckonedEnd("WAIVED", missed, fate.waived());
        }
        return new ReckonedEnd(missed.isAfter(now) ? "OPEN" : "MISSED", missed, null);
    }
}
