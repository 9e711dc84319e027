package org.dutybell.heartbeat;

import org.dutybell.audit.Heartbeat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HeartbeatProperties.class)
class HeartbeatConfiguration {

    @Bean
    @ConditionalOnProperty("dutybell.audit.heartbeat-url")
    Heartbeat heartbeat(HeartbeatProperties properties) {
        return new HttpHeartbeat(properties);
    }
}
