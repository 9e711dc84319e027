package org.dutybell.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the self-audits found. */
public interface SelfAudits {

    /** That of the newest day; empty before the first. */
    Optional<AuditView> last();

    /** That of a day; empty when there is none. */
    Optional<AuditView> of(LocalDate day);

    /** The newest one as one line for people; it says so when there is none of the last day. */
    String line(Instant now);
}
