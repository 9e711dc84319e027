package org.dutybell.dingtalk.limits;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast calls may follow one another.
 *
 * @param callsPerSecond the most calls of one interface in any one second, all nodes together
 * @param robotPerMinute the most messages of one group robot in any one minute, all nodes together
 * @param breakerFailures how many calls of one interface in a row must fail to reach DingTalk until it counts as down
 * @param breakerPause how long an interface that is down is left alone before one call tries it again
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.limits")
record LimitsProperties(
        @Min(2) @DefaultValue("15") int callsPerSecond,
        @Min(2) @DefaultValue("18") int robotPerMinute,
        @Min(1) @DefaultValue("5") int breakerFailures,
        @DefaultValue("30s") Duration breakerPause) {}
