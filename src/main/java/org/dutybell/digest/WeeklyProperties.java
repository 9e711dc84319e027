package org.dutybell.digest;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The weekly digest for leaders.
 *
 * @param enabled whether there is one
 * @param day day of the week; when it is no working day, the next one of that week
 * @param at time of the day, in the bureau's zone
 */
@Validated
@ConfigurationProperties("dutybell.digest.weekly")
record WeeklyProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("monday") @NotNull DayOfWeek day,
        @DefaultValue("08:30") @NotNull LocalTime at) {}
