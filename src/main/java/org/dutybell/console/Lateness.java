package org.dutybell.console;

import java.time.Instant;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.StateBadge;

/** How an obligation stands to its due time: time left, overdue by, done late by. */
final class Lateness {

    private Lateness() {}

    /** Empty when there is nothing to say: not begun, waived, or done in time. */
    static String of(ObligationView obligation, Words words) {
        return switch (StateBadge.of(obligation, words.now())) {
            case PLANNED, DONE, WAIVED -> "";
            case OPEN -> span("common.left", words.now(), obligation.due(), words);
            case GRACE, MISSED -> span("common.overdue", obligation.due(), words.now(), words);
            case DONE_LATE -> doneLate(obligation, words);
        };
    }

    private static String doneLate(ObligationView obligation, Words words) {
        Instant done = obligation.doneAt();
        return done == null ? "" : span("common.late", obligation.due(), done, words);
    }

    private static String span(String key, Instant from, Instant to, Words words) {
        return words.say(key, words.span(from, to));
    }
}
