package org.dutybell.cli;

import java.time.Instant;
import java.util.Comparator;
import org.dutybell.obligation.PlannedObligation;

/**
 * One thing that would happen to an obligation if nobody reacts.
 *
 * @param sort obligations come before reminders, and those before escalations of the same instant
 * @param what such as obligation/opens, reminder/7d or escalation/step 2 of 4/not done
 * @param to who hears; empty for what no message is about
 */
record Happening(Instant at, Sort sort, String what, PlannedObligation about, String to, String why) {

    static final Comparator<Happening> ORDER = Comparator.comparing(Happening::at)
            .thenComparing(Happening::sort)
            .thenComparing(one -> one.about().duty().code())
            .thenComparing(one -> one.about().holder().code())
            .thenComparing(one -> one.about().target())
            .thenComparing(one -> one.about().window().period().code())
            .thenComparing(Happening::what)
            .thenComparing(Happening::to);

    /** What it is. */
    enum Sort {
        OBLIGATION,
        REMINDER,
        ESCALATION
    }
}
