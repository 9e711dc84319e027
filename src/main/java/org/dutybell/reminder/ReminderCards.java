package org.dutybell.reminder;

import java.time.Instant;

/** Reminders that people see as cards, for answers to a pressed button. */
public interface ReminderCards {

    /** Whether what is named by this key is a reminder's card. */
    boolean isKnown(String reference);

    /**
     * Has the card say this above its obligations, in the caller's transaction.
     *
     * @param reference the key by which the card was pressed
     * @param key the press; the same again changes nothing
     * @param said markdown, for everybody who sees the card
     * @return false when it is no reminder's card
     */
    boolean answer(String reference, String key, String said, Instant now);
}
