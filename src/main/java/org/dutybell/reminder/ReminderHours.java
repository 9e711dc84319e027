package org.dutybell.reminder;

import java.time.LocalTime;

/**
 * When nobody is nudged.
 *
 * @param restOnDaysOff whether posts of schools rest on days that are no school days, and all others on days that are not worked
 */
public record ReminderHours(QuietHours quiet, boolean restOnDaysOff) {

    /** What counts when nothing is configured: from half past nine in the evening to seven, and days off. */
    public static final ReminderHours USUAL =
            new ReminderHours(new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0)), true);
}
