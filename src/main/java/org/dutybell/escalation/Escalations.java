package org.dutybell.escalation;

import java.util.Optional;

/** Questions about escalations. */
public interface Escalations {

    /** The escalation of an obligation; empty when it was never missed. */
    Optional<EscalationView> of(long obligationId);
}
