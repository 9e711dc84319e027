package org.dutybell.audit;

/** What can fail to hold. */
public enum FlawKind {
    /** Owed by the rules, and no row is there. */
    PLAN_MISSING(Area.PLAN),
    /** Planned, not opened, and not owed by the rules. */
    PLAN_SURPLUS(Area.PLAN),
    /** Its window has opened, and it has not. */
    NOT_OPENED(Area.STATES),
    /** Past due plus grace, and still called open. */
    NOT_MISSED(Area.STATES),
    /** It opened, its duty has a reminder plan, and no nudge was ever written. */
    NUDGE_MISSING(Area.NUDGES),
    /** A nudge's time has passed and nothing became of it. */
    NUDGE_STUCK(Area.NUDGES),
    /** A nudge counts as sent, with no message. */
    NUDGE_WITHOUT_MESSAGE(Area.NUDGES),
    /** A nudge was left out, and nobody knows why. */
    NUDGE_WITHOUT_REASON(Area.NUDGES),
    /** Missed, and nobody's business. */
    NOT_ESCALATED(Area.ESCALATIONS),
    /** A step's time has passed and it was not taken. */
    ESCALATION_STUCK(Area.ESCALATIONS),
    /** All steps are taken and nobody heard. */
    NOBODY_HEARD(Area.ESCALATIONS),
    /** A message could have been sent and was not. */
    MESSAGE_STUCK(Area.MESSAGES),
    /** A message counts as sent, with no accepted delivery. */
    MESSAGE_WITHOUT_DELIVERY(Area.MESSAGES),
    /** A message was not sent, and nobody knows why. */
    MESSAGE_WITHOUT_REASON(Area.MESSAGES),
    /** The time of a week's or a morning's digests has passed, and they were neither written nor skipped. */
    DIGEST_NOT_WRITTEN(Area.MESSAGES),
    /** A leader has neither a digest nor a reason for having none. */
    DIGEST_LEADER_MISSING(Area.MESSAGES),
    /** A chat, or a post that is reminded in private, has neither a morning digest nor a reason for having none. */
    DIGEST_PLACE_MISSING(Area.MESSAGES),
    /** A digest counts as written, with no message, or was left out, and nobody knows why. */
    DIGEST_WITHOUT_REASON(Area.MESSAGES),
    /** The file of a piece of evidence is not in its store. */
    FILE_MISSING(Area.FILES),
    /** The file of a piece of evidence is not the one that was received. */
    FILE_CHANGED(Area.FILES),
    /** One message was accepted twice. */
    SENT_TWICE(Area.TWICE),
    /** One obligation was reminded twice for one time and post. */
    NUDGED_TWICE(Area.TWICE),
    /** One escalation told the same person or chat twice since it began, or began anew. */
    TOLD_TWICE(Area.TWICE);

    private final Area area;

    FlawKind(Area area) {
        this.area = area;
    }

    Area area() {
        return area;
    }

    /** What belongs together in a message. */
    enum Area {
        PLAN,
        STATES,
        NUDGES,
        ESCALATIONS,
        MESSAGES,
        FILES,
        TWICE
    }
}
