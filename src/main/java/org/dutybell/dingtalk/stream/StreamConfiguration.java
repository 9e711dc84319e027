package org.dutybell.dingtalk.stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.dutybell.dingtalk.inbound.FailedEvents;
import org.dutybell.dingtalk.inbound.ReceivedEvents;
import org.dutybell.dingtalk.inbound.ReceivedMessages;
import org.dutybell.dingtalk.wire.AccessTokens;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.dutybell.dingtalk.wire.Wire;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "dutybell.dingtalk.stream", name = "enabled", matchIfMissing = true)
class StreamConfiguration {

    @Bean
    StreamKeeper dingtalkStreamKeeper(
            Wire wire,
            DingTalkProperties properties,
            ReceivedMessages messages,
            ReceivedEvents events,
            FailedEvents failed,
            MeterRegistry registry) {
        if (!properties.hasCredentials()) {
            throw DingTalkSetupException.missingCredentials(properties);
        }
        StreamMetrics metrics = new StreamMetrics(registry);
        StreamConnector connector = new StreamConnector(
                new Gateway(wire, properties),
                new StreamTls(properties),
                properties,
                new CallbackExecutor(messages, metrics),
                new EventExecutor(events, metrics),
                metrics);
        StreamKeeper keeper = new StreamKeeper(connector, properties.stream(), metrics, failed::fetch);
        metrics.watch(keeper);
        return keeper;
    }

    @Bean
    public StreamLifecycle dingtalkStreamLifecycle(
            StreamKeeper keeper, AccessTokens tokens, DingTalkProperties properties) {
        return new StreamLifecycle(keeper, tokens, properties);
    }

    @Bean
    StreamHealth dingtalkStreamHealthIndicator(StreamKeeper keeper) {
        return new StreamHealth(keeper);
    }
}
