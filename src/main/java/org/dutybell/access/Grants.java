package org.dutybell.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles that admins gave. What was taken away stays stored. */
public interface Grants {

    /** Those that stand, in the order in which they were given. */
    List<Grant> standing();

    /**
     * Gives a role.
     *
     * @param person code of the person
     * @param unit code of the unit; null for roles of the whole bureau, and only for those
     * @param by who gives it, as in {@link Access#who}
     */
    Outcome give(String person, Role role, @Nullable String unit, String by, Instant now);

    /**
     * Takes a role away.
     *
     * @return false when it does not stand any more
     */
    boolean take(long id, String by, Instant now);

    /** What became of it. */
    enum Outcome {
        GIVEN,
        HAS_IT,
        UNKNOWN_PERSON,
        /** The role wants an existing unit of its kind, or none. */
        UNIT
    }
}
