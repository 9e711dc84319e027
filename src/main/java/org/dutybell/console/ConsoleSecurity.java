package org.dutybell.console;

import org.dutybell.signin.CurrentAccess;
import org.dutybell.signin.SignInMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What connects the pages with the sign-in. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    @Bean
    Gate gate(CurrentAccess current, SignInMode mode) {
        return new Gate(current::get, mode.asksConsole());
    }

    @Bean
    WebMvcConfigurer unitGuard(Gate gate, PageUnits units) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UnitGuard(gate, units));
            }
        };
    }
}
