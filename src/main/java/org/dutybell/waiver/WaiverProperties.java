package org.dutybell.waiver;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Waivers and extensions.
 *
 * @param decideWithin how long a leader has before the next one is asked
 * @param longestExtension how long after its first due time an obligation may be done at most
 * @param longestException how long a standing exception may last
 * @param tellBeforeEnd how long before its end a standing exception is told
 * @param shortestReason characters a reason has at least
 */
@Validated
@ConfigurationProperties("dutybell.waiver")
record WaiverProperties(
        @DefaultValue("2d") @DurationMin(minutes = 1) Duration decideWithin,
        @DefaultValue("30d") @DurationMin(days = 1) Duration longestExtension,
        @DefaultValue("366d") @DurationMin(days = 1) Duration longestException,
        @DefaultValue("7d") @DurationMin(days = 0) Duration tellBeforeEnd,
        @DefaultValue("4") @Min(1) @Max(100) int shortestReason) {}
