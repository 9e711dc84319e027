package org.dutybell.reachability;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the weekly check runs.
 *
 * @param day day of the week; when it is no working day, the next one of that week
 * @param at time of the day, in the bureau's zone
 */
@Validated
@ConfigurationProperties("dutybell.reachability")
record ReachabilityProperties(
        @DefaultValue("monday") @NotNull DayOfWeek day,
        @DefaultValue("08:10") @NotNull LocalTime at) {}
