package org.dutybell.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the template of the system page shows.
 *
 * @param facts short lines: the stream, the outbox, the passes, the address book
 * @param quota null when nobody counts it
 * @param flaws what the newest self-audit found, the first hundred
 */
record SystemPage(String now, List<Fact> facts, @Nullable Quota quota, List<Trouble> problems, List<Found> flaws) {

    /**
     * @param label last part of its message key
     * @param badge how it looks: done, missed, grace or planned
     */
    record Fact(String label, String value, String badge) {}

    /** @param saving whether courtesies are left out now */
    record Quota(String month, List<Line> lines, List<Use> uses, boolean saving) {

        /**
         * @param label last part of its message key
         * @param tight whether the forecast is above the quota
         */
        record Line(String label, long used, long quota, long remaining, long forecast, boolean tight) {}

        record Use(String purpose, long calls, long messages) {}
    }

    /**
     * @param kind last part of its message key
     * @param subject in codes
     */
    record Found(String kind, String subject) {}

    /** @param action what to do */
    record Trouble(String place, String form, String count, String last, String action, String reason) {}
}
