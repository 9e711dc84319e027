package org.dutybell.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pace of one call a second, with a clock that stands. */
class DoorTests {

    private static final Instant NOW = Instant.parse("2027-01-04T00:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final JsonMapper json = JsonMapper.builder().build();
    private final Tokens tokens = new Tokens(clock);
    private final String token = tokens.issue("sandbox-client", "sandbox-secret");
    private final Door door = new Door(
            tokens,
            new Faults(clock),
            new Pace(clock, 1),
            new Usage(clock, ZoneOffset.UTC, new Usage.Limits(10, 10, true)),
            new Journal(clock),
            json);

    @Test
    void refusesTheSecondCallOfASecondInTheNewWay() throws ServletException, IOException {
        assertThat(api("/v1.0/robot/ding/send").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = api("/v1.0/robot/ding/send");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(body(refused).path("code").asString()).isEqualTo("Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
    }

    @Test
    void refusesTheSecondCallOfASecondInTheLegacyWay() throws ServletException, IOException {
        assertThat(legacy().getContentAsString()).isEmpty();
        MockHttpServletResponse refused = legacy();
        assertThat(refused.getStatus()).isEqualTo(200);
        assertThat(body(refused).path("errcode").asInt()).isEqualTo(88);
        assertThat(body(refused).path("sub_code").asString()).isEqualTo("90018");
    }

    @Test
    void countsEachInterfaceByItself() throws ServletException, IOException {
        api("/v1.0/robot/ding/send");
        assertThat(api("/v1.0/robot/ding/recall").getStatus()).isEqualTo(200);
    }

    @Test
    void refillsWithTheSecond() {
        Moving moving = new Moving();
        Pace pace = new Pace(moving, 2);
        assertThat(pace.takes("a")).isTrue();
        assertThat(pace.takes("a")).isTrue();
        assertThat(pace.takes("a")).isFalse();
        moving.now = NOW.plus(Duration.ofSeconds(1));
        assertThat(pace.takes("a")).isTrue();
    }

    private MockHttpServletResponse api(String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.addHeader("x-acs-dingtalk-access-token", token);
        return pass(request);
    }

    private MockHttpServletResponse legacy() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/auth/scopes");
        request.addParameter("access_token", token);
        return pass(request);
    }

    private MockHttpServletResponse pass(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private JsonNode body(MockHttpServletResponse response) {
        return json.readTree(response.getContentAsByteArray());
    }

    private static final class Moving extends Clock {

        private Instant now = NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
