package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.SandboxProperties;
import org.dutybell.sandbox.chat.BotLink;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Directory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
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
    Faults sandboxFaults(Clock clock) {
        return new Faults(clock);
    }

    @Bean
    StreamTroubles streamTroubles() {
        return new StreamTroubles();
    }

    @Bean
    Usage sandboxUsage(Clock clock, ZoneId zone, SandboxProperties properties) {
        return new Usage(
                clock,
                zone,
                new Usage.Limits(properties.monthlyCalls(), properties.monthlyMessages(), properties.enforceQuota()));
    }

    @Bean
    FilterRegistrationBean<Door> sandboxDoor(
            Tokens tokens,
            Faults faults,
            Usage usage,
            Journal journal,
            JsonMapper json,
            SandboxProperties properties,
            Clock clock) {
        Pace pace = new Pace(clock, properties.callsPerSecond());
        FilterRegistrationBean<Door> door =
                new FilterRegistrationBean<>(new Door(tokens, faults, pace, usage, journal, json));
        door.addUrlPatterns(
                "/v1.0/*", "/robot/*", "/topapi/*", "/auth/scopes", "/gettoken", "/call_back/*", "/media/upload");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return door;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangUp() {
        return tomcat -> tomcat.addContextValves(new HangUpValve());
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
            StreamTroubles troubles,
            @Qualifier("streamScheduler") SimpleAsyncTaskScheduler scheduler) {
        StreamConnections connections =
                new StreamConnections(new Frames(json, clock), journal, scheduler, REPEAT_AFTER, troubles);
        scheduler.scheduleAtFixedRate(connections::ping, PING_EVERY);
        return connections;
    }

    @Bean
    @Primary
    BotLink botLink(
            StreamConnections connections,
            CallbackPost post,
            JsonMapper json,
            SandboxProperties properties,
            Usage usage,
            @Qualifier("clock") Clock machine) {
        CallbackSettings settings = callbackSettings(properties);
        return new MeteredLink(settings.byHttp() ? new Callbacks(post, settings, machine, json) : connections, usage);
    }

    @Bean
    CallbackPost callbackPost(Journal journal, JsonMapper json) {
        return new CallbackPost(journal, json);
    }

    @Bean
    CardRoutes cardRoutes(CallbackPost post, @Qualifier("clock") Clock machine) {
        return new CardRoutes(post, machine);
    }

    private static CallbackSettings callbackSettings(SandboxProperties properties) {
        return new CallbackSettings(
                properties.callbackUrl().strip().replaceAll("/+$", ""),
                SandboxCredentials.CALLBACK_TOKEN,
                SandboxCredentials.CALLBACK_AES_KEY);
    }

    @Bean
    Switches sandboxSwitches(Faults faults, StreamTroubles troubles, StreamConnections connections, Usage usage) {
        return new Switches(faults, troubles, connections, usage);
    }

    @Bean
    Presses sandboxPresses(StreamConnections connections, CardRoutes routes, Usage usage, JsonMapper json) {
        return new Presses(connections, routes, usage, json);
    }

    @Bean
    Events sandboxEvents(
            StreamConnections connections,
            CallbackPost post,
            Usage usage,
            Chats chats,
            Directory directory,
            Clock clock,
            JsonMapper json,
            SandboxProperties properties,
            @Qualifier("clock") Clock machine,
            @Qualifier("streamScheduler") SimpleAsyncTaskScheduler scheduler) {
        CallbackSettings settings = callbackSettings(properties);
        BotLine line = settings.byHttp() ? new Callbacks(post, settings, machine, json) : connections;
        Events events = new Events(line, usage, scheduler, clock, json);
        chats.watch(new ReadEvents(events, directory, clock, properties.readEvents()));
        return events;
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
