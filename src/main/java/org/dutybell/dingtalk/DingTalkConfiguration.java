package org.dutybell.dingtalk;

import java.time.Clock;
import org.dutybell.checkin.PictureSource;
import org.dutybell.notification.Channel;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The way out and the pictures. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DingTalkProperties.class)
class DingTalkConfiguration {

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
    OpenApi dingtalkOpenApi(Wire wire, AccessTokens tokens, DingTalkProperties properties) {
        return new OpenApi(wire, tokens, properties);
    }

    /**
     * Sends what the outbox holds.
     *
     * @param machine the machine's own clock, by which DingTalk judges signatures, whatever time the bureau is played in
     */
    @Bean
    Channel dingtalkChannel(Wire wire, OpenApi api, DingTalkProperties properties, @Qualifier("clock") Clock machine) {
        return new DingTalkChannel(
                new GroupRobots(properties),
                new Webhooks(wire, JSON),
                new RobotMessages(api, JSON, properties),
                properties,
                machine);
    }

    @Bean
    PictureSource dingtalkPictures(OpenApi api, DingTalkProperties properties) {
        return new DingTalkPictures(api, new PictureDownload(properties));
    }
}
