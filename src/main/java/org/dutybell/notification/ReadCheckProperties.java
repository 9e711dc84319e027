package org.dutybell.notification;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Asking by itself who has read a message.
 *
 * @param escalationsAfter how long after an escalation was sent to a person it is asked once whether it was read, from one
 *     minute to 23 hours; null for never, because each question costs a call
 */
@Validated
@ConfigurationProperties("dutybell.read-check")
record ReadCheckProperties(
        @Nullable @DurationMin(minutes = 1) @DurationMax(hours = 23)
        Duration escalationsAfter) {}
