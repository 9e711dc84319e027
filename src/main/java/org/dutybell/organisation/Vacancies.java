package org.dutybell.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Posts for which something waits because nobody acts for them. */
public interface Vacancies {

    /**
     * Writes down that something waits for exactly these posts now, in the caller's transaction.
     *
     * @return those for which nothing waited before, in their order
     */
    List<String> settle(Set<String> waiting, Instant now);

    /** Codes of the posts for which something waits. */
    List<String> open();
}
