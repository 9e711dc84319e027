package org.dutybell.escalation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How misses are escalated.
 *
 * @param ding Whether the people of the last step get a DING beside the message
 * @param followedFor how long a leader's 跟进 is shown as standing where the policy says nothing; at least one hour
 * @param urgeEvery how long after 催办 the same obligation can be urged again; at least one minute
 */
@Validated
@ConfigurationProperties("dutybell.escalation")
record EscalationProperties(
        @DefaultValue("true") boolean ding,
        @DefaultValue("2d") @NotNull @DurationMin(hours = 1) Duration followedFor,

        @DefaultValue("4h") @NotNull @DurationMin(minutes = 1)
        Duration urgeEvery) {}
