package org.dutybell.digest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The morning digest for the chats of units and the people who are reminded in private.
 *
 * @param enabled whether there is one: it costs one message a place on each day on which the unit works
 * @param at time of the day, in the bureau's zone
 * @param soon what is due within this time after today is due soon
 */
@Validated
@ConfigurationProperties("dutybell.digest.morning")
record MorningProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("07:10") @NotNull LocalTime at,

        @DefaultValue("3d") @NotNull @DurationMin(minutes = 0)
        Duration soon) {}
