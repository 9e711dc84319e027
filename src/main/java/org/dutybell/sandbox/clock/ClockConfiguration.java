package org.dutybell.sandbox.clock;

import java.time.Clock;
import org.dutybell.engine.Engine;
import org.dutybell.sandbox.OnlyInSandbox;
import org.dutybell.sandbox.SandboxProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The movable clock in place of the machine's. */
@Configuration(proxyBeanMethods = false)
@OnlyInSandbox
class ClockConfiguration {

    @Bean
    @Primary
    MovableClock sandboxClock(@Qualifier("clock") Clock machine, JdbcClient jdbc, SandboxProperties properties) {
        return new MovableClock(machine, new JdbcClockStore(jdbc), properties.startAt());
    }

    @Bean
    ClockMoves clockMoves(MovableClock clock, Engine engine, Arrivals arrivals, MessageSource messages) {
        return new ClockMoves(clock, engine, arrivals, new ReportWords(messages));
    }
}
