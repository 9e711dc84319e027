package org.dutybell.sandbox.login;

import java.time.Clock;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OnlyWithBuiltInWire
class LoginSandboxConfiguration {

    @Bean
    Logins sandboxLogins(Clock clock) {
        return new Logins(clock);
    }
}
