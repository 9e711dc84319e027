package org.dutybell.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Nothing else reads the wall clock; the sandbox replaces it with one that can be moved. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DutyBellProperties.class)
class TimeConfiguration {

    /** What the database keeps; with finer times, what is written now would not be due now. */
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Bean
    Clock clock(DutyBellProperties properties) {
        return Clock.tick(Clock.system(properties.zone()), MICROSECOND);
    }

    @Bean
    ZoneId bureauZone(DutyBellProperties properties) {
        return properties.zone();
    }
}
