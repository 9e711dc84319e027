package org.dutybell.audit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the self-audit runs.
 *
 * @param at time of the day, in the bureau's zone; every day
 */
@Validated
@ConfigurationProperties("dutybell.audit")
record AuditProperties(@DefaultValue("06:20") @NotNull LocalTime at) {}
