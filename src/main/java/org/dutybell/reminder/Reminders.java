package org.dutybell.reminder;

import java.util.List;

/** Questions about reminders. */
public interface Reminders {

    /** The nudges of an obligation, by the time they are due. */
    List<ReminderView> of(long obligationId);
}
