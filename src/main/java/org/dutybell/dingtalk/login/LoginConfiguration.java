package org.dutybell.dingtalk.login;

import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.signin.IdentityProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginProperties.class)
class LoginConfiguration {

    @Bean
    IdentityProvider dingtalkIdentity(Wire wire, OpenApi api, DingTalkProperties app, LoginProperties login) {
        return new DingTalkIdentity(wire, api, app, login);
    }
}
