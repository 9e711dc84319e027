package org.dutybell.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stored catalogue. */
public interface Duties {

    /** The version in force of each duty, in catalogue order. */
    List<DutyVersion> current();

    /** Versions by id, old ones included; ids that do not exist are left out. */
    Map<Long, DutyVersion> versions(Collection<Long> ids);

    /** All clauses, in list order. */
    List<Clause> clauses();

    /**
     * Makes these the catalogue, in the caller's transaction: a duty that differs from its version in force gets a new
     * version, one that is gone is ended, an equal one is left alone.
     *
     * @param now when the new versions begin
     */
    void replaceWith(List<Clause> clauses, List<Duty> duties, Instant now);
}
