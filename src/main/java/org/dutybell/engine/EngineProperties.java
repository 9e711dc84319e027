package org.dutybell.engine;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the passes run.
 *
 * @param enabled whether Quartz wakes the passes on this node
 * @param tick time between two runs; at least one second
 */
@Validated
@ConfigurationProperties("dutybell.engine")
record EngineProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("15s") @NotNull @DurationMin(seconds = 1)
        Duration tick) {}
