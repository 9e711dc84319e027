package org.dutybell.notification;

import java.time.YearMonth;
import java.util.List;

/** The month's quota of the organisation: used, left, and what is still to come. */
public interface Budget {

    /** The calendar month of now, in the bureau's zone. */
    BudgetView thisMonth();

    /** Whether costly courtesies are left out now; cheaper than the whole view. */
    default boolean isSaving() {
        return thisMonth().saving();
    }

    /**
     * @param month the calendar month
     * @param calls paid API calls
     * @param messages webhook and stream messages, in and out
     * @param byKind what was used, the dearest first
     * @param saving whether costly courtesies are left out now
     */
    record BudgetView(YearMonth month, Line calls, Line messages, List<Use> byKind, boolean saving) {

        public BudgetView {
            byKind = List.copyOf(byKind);
        }
    }

    /**
     * @param used so far
     * @param quota what the edition gives; from the configuration
     * @param forecast what the month will have cost at its end, from what is planned and the pace of answers so far
     */
    record Line(long used, long quota, long forecast) {

        public long remaining() {
            return Math.max(0, quota - used);
        }
    }

    /**
     * @param purpose a {@link MessageKind}, or RECEIVED for what came in
     */
    record Use(String purpose, long calls, long messages) {}
}
