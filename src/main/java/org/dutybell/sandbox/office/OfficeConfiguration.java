package org.dutybell.sandbox.office;

import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@OnlyWithBuiltInWire
class OfficeConfiguration {

    @Bean
    Dings sandboxDings() {
        return new Dings();
    }

    @Bean
    Todos sandboxTodos() {
        return new Todos();
    }

    @Bean
    Calendar sandboxCalendar() {
        return new Calendar();
    }
}
