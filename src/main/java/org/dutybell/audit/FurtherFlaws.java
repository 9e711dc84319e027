package org.dutybell.audit;

import java.time.Instant;
import java.util.stream.Stream;

/** What a module above this one has to look at in the daily self-audit. It reads stored rows and changes none. */
public interface FurtherFlaws {

    /** What does not hold of what was due in that time, both ends excluded. */
    Stream<Flaw> between(Instant since, Instant now);
}
