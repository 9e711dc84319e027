package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackGuardTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sandbox/api/clock/advance");

    @Test
    void letsThisMachineIn() throws ServletException, IOException {
        assertThat(statusOf(request)).isEqualTo(200);
    }

    @Test
    void refusesAnotherMachine() throws ServletException, IOException {
        request.setRemoteAddr("192.168.1.7");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @Test
    void refusesANameThatOnlyPointsHere() throws ServletException, IOException {
        request.setServerName("rebound.example");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @Test
    void refusesAFormOfAnotherSite() throws ServletException, IOException {
        request.addHeader("Origin", "https://evil.example");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @Test
    void refusesAFormOfAnOpaqueSite() throws ServletException, IOException {
        request.addHeader("Origin", "null");
        assertThat(statusOf(request)).isEqualTo(403);
    }

    @Test
    void letsItsOwnPageIn() throws ServletException, IOException {
        request.addHeader("Origin", "http://localhost:8080");
        assertThat(statusOf(request)).isEqualTo(200);
    }

    private static int statusOf(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LoopbackGuard().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
