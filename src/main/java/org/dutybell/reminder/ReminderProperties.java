package org.dutybell.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Nudges that people ask for.
 *
 * @param later how long after 稍后 the nudge comes again; at least one minute, and never later than half an hour before due
 */
@Validated
@ConfigurationProperties("dutybell.reminder")
record ReminderProperties(
        @DefaultValue("2h") @NotNull @DurationMin(minutes = 1)
        Duration later) {}
