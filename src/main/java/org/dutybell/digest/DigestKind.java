package org.dutybell.digest;

/** Which digest. */
enum DigestKind {
    /** For a leader, about a week; its day is the Monday. */
    WEEK,
    /** For the chat of a unit, about a day. */
    MORNING,
    /** For a person whose post is reminded in private, about a day. */
    MORNING_PRIVATE,
    /** For a person for whose look something has waited too long, about a day. */
    REVIEW
}
