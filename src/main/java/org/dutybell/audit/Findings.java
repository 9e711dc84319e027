package org.dutybell.audit;

import java.util.List;

/**
 * What one look found.
 *
 * @param flaws at most a thousand of each kind
 */
public record Findings(Counts counts, List<Flaw> flaws) {

    public Findings {
        flaws = List.copyOf(flaws);
    }

    /** Whether everything is as it should be. */
    public boolean holds() {
        return flaws.isEmpty();
    }
}
