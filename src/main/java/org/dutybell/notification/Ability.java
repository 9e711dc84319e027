package org.dutybell.notification;

/** What a way out can do beside carrying words. */
public enum Ability {
    /** People named in it are notified. */
    REAL_MENTION,
    /** Buttons call back to the bot. */
    BUTTONS,
    /** Buttons open a page. */
    LINKS,
    /** What was sent can be changed. */
    UPDATE,
    /** What was sent can be taken back. */
    RECALL,
    /** DingTalk tells who has read it. */
    READ_STATE,
    /** The same row sent twice is shown once. */
    IDEMPOTENCY_KEY
}
