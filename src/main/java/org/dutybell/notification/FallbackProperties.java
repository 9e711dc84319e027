package org.dutybell.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When another way stands in for DingTalk.
 *
 * @param after how long an incident or an escalation waits for DingTalk before it goes another way too
 */
@ConfigurationProperties("dutybell.fallback")
record FallbackProperties(@DefaultValue("10m") Duration after) {}
