package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The wire at the addresses that DingTalk uses. */
@Configuration(proxyBeanMethods = false)
@OnlyWithBuiltInWire
@EnableWebSocket
class WireConfiguration {

    private static final Duration REPEAT_AFTER = Duration.ofSeconds(60);
    private static final Duration PING_EVERY = Duration.ofSeconds(20);

    @Bean
    Tokens sandboxTokens(Clock clock) {
        return new Tokens(clock);
    }

    @Bean
    Tickets sandboxTickets(Clock clock) {
        return new Tickets(clock);
    }

    @Bean
    Journal sandboxJournal(Clock clock) {
        return new Journal(clock);
    }

    @Bean
    FilterRegistrationBean<JournalFilter> journalFilter(Journal journal) {
        FilterRegistrationBean<JournalFilter> filter = new FilterRegistrationBean<>(new JournalFilter(journal));
        filter.addUrlPatterns("/v1.0/*", "/robot/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean(defaultCandidate = false)
    SimpleAsyncTaskScheduler streamScheduler() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setThreadNamePrefix("sandbox-stream-");
        return scheduler;
    }

    @Bean
    StreamConnections streamConnections(
            JsonMapper json,
            Clock clock,
            Journal journal,
            @Qualifier("streamScheduler") SimpleAsyncTaskScheduler scheduler) {
        StreamConnections connections =
                new StreamConnections(new Frames(json, clock), journal, scheduler, REPEAT_AFTER);
        scheduler.scheduleAtFixedRate(connections::ping, PING_EVERY);
        return connections;
    }

    @Bean
    WebSocketConfigurer streamEndpoint(Tickets tickets, StreamConnections connections, JsonMapper json) {
        StreamHandler handler = new StreamHandler(tickets, connections, json);
        // Any origin, because the ticket is the key and the loopback guard stands in front; clients may send one of
        // wss.
        return registry -> registry.addHandler(handler, "/connect")
                .addInterceptors(handler)
                .setAllowedOriginPatterns("*");
    }
}
