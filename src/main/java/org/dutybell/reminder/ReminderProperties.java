package org.dutybell.reminder;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Nudges: those that people ask for, and when and how often others go out.
 *
 * @param later how long after 稍后 the nudge comes again; at least one minute, and never later than half an hour before due
 * @param quietHours when nobody is nudged; what is due then waits
 * @param restOnDaysOff whether nudges wait on days on which the addressee's unit does not work
 * @param mostADay so many messages with nudges go to one person or chat a day; further nudges wait for the next day; 0: no limit
 * @param gap shortest time between two messages with nudges to one person or chat
 */
@Validated
@ConfigurationProperties("dutybell.reminder")
record ReminderProperties(
        @DefaultValue("2h") @NotNull @DurationMin(minutes = 1)
        Duration later,

        @DefaultValue("21:30-07:00") @NotNull QuietHours quietHours,
        @DefaultValue("true") boolean restOnDaysOff,
        @DefaultValue("6") @Min(0) int mostADay,

        @DefaultValue("5m") @NotNull @DurationMin(minutes = 0)
        Duration gap) {

    ReminderHours hours() {
        return new ReminderHours(quietHours, restOnDaysOff);
    }
}
