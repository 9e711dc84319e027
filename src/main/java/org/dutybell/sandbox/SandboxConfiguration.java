package org.dutybell.sandbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every part of the sandbox stands behind. */
@Configuration(proxyBeanMethods = false)
@OnlyInSandbox
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

    @Bean
    FilterRegistrationBean<LoopbackGuard> loopbackGuard() {
        FilterRegistrationBean<LoopbackGuard> guard = new FilterRegistrationBean<>(new LoopbackGuard());
        guard.addUrlPatterns(
                "/v1.0/*",
                "/robot/*",
                "/robot-files/*",
                "/topapi/*",
                "/auth/scopes",
                "/gettoken",
                "/call_back/*",
                "/media/upload",
                "/connect",
                "/sandbox",
                "/sandbox/*");
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }
}
