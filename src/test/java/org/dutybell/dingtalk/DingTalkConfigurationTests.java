package org.dutybell.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.dutybell.checkin.Inbox;
import org.dutybell.checkin.InboxProperties;
import org.dutybell.checkin.LastReceived;
import org.dutybell.checkin.PictureSource;
import org.dutybell.checkin.WithheldNotice;
import org.dutybell.dingtalk.outbound.OutboundFixture;
import org.dutybell.dingtalk.outbound.Spreading;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkSetupFailureAnalyzer;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.Received;
import org.dutybell.notification.Channel;
import org.dutybell.notification.UndeliveredCards;
import org.dutybell.organisation.LostGroups;
import org.dutybell.testing.FakeLostGroups;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

class DingTalkConfigurationTests {

    private static final FakeDingTalk DINGTALK = new FakeDingTalk();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class))
            .withUserConfiguration(Scanned.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(Inbox.class, () -> message -> {})
            .withBean(InboxProperties.class, () -> new InboxProperties(Duration.ofDays(30)))
            .withBean(WithheldNotice.class, () -> mock(WithheldNotice.class))
            .withBean(LastReceived.class, () -> mock(LastReceived.class))
            .withBean(LostGroups.class, FakeLostGroups::new)
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class))
            .withBean(PlatformTransactionManager.class, () -> mock(PlatformTransactionManager.class))
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(OutboundFixture.class, () -> new OutboundFixture(DINGTALK))
            .withBean(UndeliveredCards.class, () -> mock(UndeliveredCards.class))
            .withBean(Gate.class, () -> Gate.OPEN)
            .withBean(Spreading.class, () -> () -> false)
            .withBean(Received.class, () -> Received.UNCOUNTED);

    @AfterAll
    static void stop() {
        DINGTALK.close();
    }

    @Test
    void offersTheChannelAndThePictures() {
        runner.withPropertyValues("dutybell.dingtalk.stream.enabled=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(Channel.class)
                        .hasSingleBean(PictureSource.class)
                        .doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void startsAndStopsTheStreamWhileDingTalkIsAway() {
        runner.withPropertyValues(
                        "dutybell.dingtalk.api-base-url=http://127.0.0.1:1",
                        "dutybell.dingtalk.client-id=id",
                        "dutybell.dingtalk.client-secret=secret")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(HealthIndicator.class));
    }

    @Test
    void saysWhichCredentialsAreMissingAndWhatToDo() {
        runner.withPropertyValues("dutybell.dingtalk.client-id=id", "dutybell.dingtalk.client-secret= ")
                .run(context -> {
                    FailureAnalysis analysis = new DingTalkSetupFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .contains("dutybell.dingtalk.client-secret")
                            .doesNotContain("client-id");
                    assertThat(analysis.getAction())
                            .contains("DUTYBELL_DINGTALK_CLIENT_SECRET", "--dutybell.sandbox.enabled=true");
                });
    }

    @Test
    void hasTheDocumentedNamesAndDefaults() {
        runner.withPropertyValues("dutybell.dingtalk.stream.enabled=false").run(context -> {
            DingTalkProperties properties = context.getBean(DingTalkProperties.class);
            assertThat(properties.apiBaseUrl()).hasToString("https://api.dingtalk.com");
            assertThat(properties.oapiBaseUrl()).hasToString("https://oapi.dingtalk.com");
            assertThat(properties.connectTimeout()).hasSeconds(3);
            assertThat(properties.readTimeout()).hasSeconds(10);
            assertThat(properties.pictureTimeout()).hasSeconds(60);
            assertThat(properties.maxFileSize().toMegabytes()).isEqualTo(50);
            assertThat(properties.stream().tls()).isEqualTo(DingTalkProperties.Stream.Tls.AUTO);
            assertThat(properties.stream().silenceLimit()).hasSeconds(120);
            assertThat(properties.stream().longestRetryWait()).hasSeconds(60);
            assertThat(properties.stream().gap()).hasSeconds(10);
            assertThat(properties.stream().failedEventsAfter()).hasMinutes(6);
        });
    }

    /** The package as the application scans it, but for the limits, which need a database. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.dutybell.dingtalk",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.dutybell\\.dingtalk\\.(?!limits)\\w+\\.\\w+Configuration"))
    static class Scanned {}
}
