package org.dutybell.dingtalk.stream;

import java.time.Clock;
import org.dutybell.checkin.Inbox;
import org.dutybell.dingtalk.inbound.Translation;
import org.dutybell.dingtalk.wire.AccessTokens;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkSetupException;
import org.dutybell.dingtalk.wire.Received;
import org.dutybell.dingtalk.wire.Wire;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The way in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "dutybell.dingtalk.stream", name = "enabled", matchIfMissing = true)
class StreamConfiguration {

    @Bean
    StreamKeeper dingtalkStreamKeeper(
            Wire wire, DingTalkProperties properties, Inbox inbox, Received received, Clock clock) {
        if (!properties.hasCredentials()) {
            throw DingTalkSetupException.missingCredentials(properties);
        }
        RobotMessageExecutor messages = new RobotMessageExecutor(
                inbox,
                new Translation(properties.robotCode()),
                received,
                JsonMapper.builder().build(),
                clock);
        StreamConnector connector =
                new StreamConnector(new Gateway(wire, properties), new StreamTls(properties), properties, messages);
        return new StreamKeeper(connector, properties.stream());
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
