package org.dutybell.checkin;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What people write.
 *
 * @param together how long after a recorded message a picture or a few words of the same person in the same chat, which name
 *     nothing, belong to the same
 * @param correctWithin how long after it was done something can be added or corrected
 * @param withdrawWithin how long after it was sent a check-in can be taken back by who sent it
 * @param placeWithin how far from its unit somebody counts as near, in metres
 */
@Validated
@ConfigurationProperties("dutybell.reply")
record ReplyProperties(
        @DefaultValue("5m") @NotNull @DurationMin(seconds = 0)
        Duration together,

        @DefaultValue("7d") @NotNull @DurationMin(seconds = 0)
        Duration correctWithin,

        @DefaultValue("24h") @NotNull @DurationMin(seconds = 0)
        Duration withdrawWithin,

        @DefaultValue("1000") @Min(0) int placeWithin) {}
