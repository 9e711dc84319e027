package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HostGuardTests {

    private final HostGuard guard = new HostGuard(List.of("Dutybell.example.edu"));

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, /, 200",
        "localhost, /obligations/1, 200",
        "dutybell.example.edu, /, 200",
        "rebound.example.com, /, 403",
        "rebound.example.com, /evidence/1, 403",
        "10.0.0.7, /actuator/health, 200",
        "calls.example.com, /dingtalk/robot, 200",
        "calls.example.com, /dingtalk/events, 200",
        "calls.example.com, /dingtalk/cards, 200",
        "calls.example.com, /dingtalk/robot/../../, 403",
        "calls.example.com, /dingtalk/other, 403"
    })
    void answersOnlyToItsNames(String host, String path, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();

        guard.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
