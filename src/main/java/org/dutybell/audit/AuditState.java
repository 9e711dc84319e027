package org.dutybell.audit;

/** How a day's self-audit ended. */
public enum AuditState {
    /** Something did not hold at the first look; it looks again, because work may have been under way. */
    LOOKING,
    /** Everything held. */
    HELD,
    /** Something did not hold at two looks. */
    BROKEN,
    /** Nothing ran on that day, or not until a newer day's was due. */
    SKIPPED
}
