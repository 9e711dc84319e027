package org.dutybell.console;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dutybell.access.Access;

/** What whoever is at the page may see and change. */
class Gate {

    private final Supplier<Access> current;
    private final boolean asked;

    /**
     * @param current asked anew each time, since each request has its own
     * @param asked whether people sign in at all
     */
    Gate(Supplier<Access> current, boolean asked) {
        this.current = current;
        this.asked = asked;
    }

    Access access() {
        return current.get();
    }

    /** For the frame of the pages. */
    Visitor visitor() {
        return new Visitor(current.get(), asked);
    }

    /** Which units are shown. */
    Predicate<String> seen() {
        return current.get()::sees;
    }

    /**
     * In whose name something is done: admins enter what others told them; everybody else acts in the own name.
     *
     * @param chosen person code from a form; blank when none was chosen
     */
    String actingAs(String chosen) {
        Access access = current.get();
        return access.administers() && !chosen.isBlank() ? chosen : access.who();
    }

    /**
     * Who looks at a page.
     *
     * @param asked whether the person has signed in; otherwise whoever is at this machine
     */
    record Visitor(Access access, boolean asked) {

        /** Whether it is an account that is kept here, which owes nothing. */
        public boolean isLocal() {
            return access.who().startsWith(Access.LOCAL);
        }

        /** Whether things are entered for others. */
        public boolean actsForOthers() {
            return access.administers();
        }

        /** For the tabs, see ConsolePages. */
        public boolean opens(String tab) {
            return switch (tab) {
                case "contacts", "bindings" -> access.administers();
                case "setup" -> access.setsUp();
                case "reviews" -> true;
                default -> access.readsAdministration();
            };
        }
    }

    /** Something that belongs to a unit which this person does not look after. */
    static final class NotYours extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
