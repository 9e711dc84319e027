package org.dutybell.dingtalk.setup;

import org.dutybell.checkin.LastReceived;
import org.dutybell.checkin.PictureSource;
import org.dutybell.dingtalk.wire.AccessTokens;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.notification.ConnectionCheck;
import org.dutybell.notification.StreamState;
import org.dutybell.organisation.Organisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

    @Bean
    ConnectionCheck dingtalkConnectionCheck(
            DingTalkProperties properties,
            AccessTokens tokens,
            OpenApi api,
            Organisation organisation,
            LastReceived received,
            PictureSource pictures,
            ObjectProvider<StreamState> stream) {
        KnownSteps known = new KnownSteps(properties, stream.getIfAvailable(), received, organisation);
        return new DingTalkConnectionCheck(known, properties, tokens, api, organisation, received, pictures);
    }
}
