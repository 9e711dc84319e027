package org.dutybell.dingtalk.inbound;

import org.dutybell.checkin.PictureSource;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.OpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pictures of received messages. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    @Bean
    PictureSource dingtalkPictures(OpenApi api, DingTalkProperties properties) {
        return new DingTalkPictures(api, new PictureDownload(properties));
    }
}
