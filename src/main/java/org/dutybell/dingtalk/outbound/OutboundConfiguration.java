package org.dutybell.dingtalk.outbound;

import java.time.Clock;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.Channel;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The way out. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Sends what the outbox holds.
     *
     * @param machine the machine's own clock, by which DingTalk judges signatures, whatever time the bureau is played in
     */
    @Bean
    Channel dingtalkChannel(
            Wire wire, OpenApi api, Gate gate, DingTalkProperties properties, @Qualifier("clock") Clock machine) {
        return new DingTalkChannel(
                new GroupRobots(properties),
                new Webhooks(wire, JSON, gate),
                new RobotMessages(api, JSON, properties),
                properties,
                machine);
    }
}
