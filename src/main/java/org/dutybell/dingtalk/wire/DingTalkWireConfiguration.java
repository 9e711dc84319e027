package org.dutybell.dingtalk.wire;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Calls to DingTalk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DingTalkProperties.class)
class DingTalkWireConfiguration {

    /** A mapper of its own, so that the wire does not change with the settings of the pages. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    Wire dingtalkWire(DingTalkProperties properties) {
        return new Wire(properties.connectTimeout(), properties.readTimeout(), JSON);
    }

    @Bean
    AccessTokens dingtalkAccessTokens(Wire wire, DingTalkProperties properties, Clock clock) {
        return new AccessTokens(wire, properties, clock);
    }

    @Bean
    OpenApi dingtalkOpenApi(Wire wire, AccessTokens tokens, DingTalkProperties properties, Gate gate) {
        return new OpenApi(wire, tokens, properties, gate);
    }
}
