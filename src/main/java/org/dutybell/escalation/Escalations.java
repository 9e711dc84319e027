package org.dutybell.escalation;

import java.util.List;

/** Questions about escalations. */
public interface Escalations {

    /** The timers of an obligation, in the order in which they began; empty when none ever ran. */
    List<EscalationView> of(long obligationId);

    /** What was done about them beside their steps, oldest first. */
    List<EscalationAction> actions(long obligationId);
}
