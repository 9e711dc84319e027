package org.dutybell.checkin;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is received.
 *
 * @param keepRaw how long messages and events are kept as they came, for looking into troubles; at least one hour
 */
@Validated
@ConfigurationProperties("dutybell.inbox")
public record InboxProperties(
        @DefaultValue("30d") @NotNull @DurationMin(hours = 1)
        Duration keepRaw) {}
