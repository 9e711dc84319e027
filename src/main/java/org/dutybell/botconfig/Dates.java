package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.Optional;

/** Checks of days. */
final class Dates {

    private Dates() {}

    /** Whether the day, when one is written here, exists; 2027-02-30 does not. */
    static void real(ConfigNode day, Findings findings) {
        if (!day.text().isEmpty() && day.date().isEmpty()) {
            findings.add(day, "'" + day.text() + "' is no day of the calendar", "a real date YYYY-MM-DD");
        }
    }

    /** Whether {@code from} and {@code to} exist and stand in order. */
    static void span(ConfigNode node, Findings findings) {
        real(node.get("from"), findings);
        real(node.get("to"), findings);
        Optional<LocalDate> from = node.get("from").date();
        Optional<LocalDate> to = node.get("to").date();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.add(node.get("to"), "to " + to.get() + " is before from " + from.get(), "from or a later day");
        }
    }
}
