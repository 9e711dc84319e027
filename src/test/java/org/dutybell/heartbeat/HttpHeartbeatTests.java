package org.dutybell.heartbeat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import org.dutybell.heartbeat.HeartbeatProperties.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpHeartbeatTests {

    @RegisterExtension
    static final WireMockExtension WATCHER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    @Test
    void callsTheWatcher() {
        answers(aResponse().withStatus(200));

        assertThat(heartbeat(Method.GET).beat()).isEmpty();
        WATCHER.verify(1, getRequestedFor(urlEqualTo("/secret-4711")));
    }

    @Test
    void postsWhereTheWatcherWantsIt() {
        answers(aResponse().withStatus(204));

        assertThat(heartbeat(Method.POST).beat()).isEmpty();
        WATCHER.verify(1, postRequestedFor(urlEqualTo("/secret-4711")));
    }

    @Test
    void saysWhatWasAnsweredAndNeverTheAddress() {
        answers(aResponse().withStatus(500));

        assertThat(heartbeat(Method.GET).beat())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("500", "2xx").doesNotContain("secret-4711"));
    }

    @Test
    void followsNoRedirect() {
        answers(aResponse().withStatus(302).withHeader("Location", "/elsewhere"));

        assertThat(heartbeat(Method.GET).beat())
                .hasValueSatisfying(why -> assertThat(why).contains("302"));
        WATCHER.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void saysThatTheWatcherWasNotReached() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(heartbeat(Method.GET).beat())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("not reached").doesNotContain("secret-4711"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeartbeatProperties(URI.create("file:///x"), Method.GET, Duration.ofSeconds(1)))
                .withMessageContaining("heartbeat-url")
                .withMessageContaining("http");
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        WATCHER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static HttpHeartbeat heartbeat(Method method) {
        return new HttpHeartbeat(
                new HeartbeatProperties(URI.create(WATCHER.baseUrl() + "/secret-4711"), method, Duration.ofSeconds(5)));
    }
}
