package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The DingTalk hosts point to another server on this machine: only the clock is ours. */
@SandboxTest
@TestPropertySource(
        properties = {
            "dutybell.dingtalk.api-base-url=http://127.0.0.1:9",
            "dutybell.dingtalk.oapi-base-url=http://127.0.0.1:9",
            "spring.datasource.url=jdbc:h2:mem:beside;DB_CLOSE_DELAY=-1"
        })
class SandboxBesideAnotherServerTests {

    @LocalServerPort
    private int port;

    @Test
    void movesTheClock() {
        assertThat(new Caller(port)
                        .form("/sandbox/api/clock/advance", "by=PT1H")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysThatTheWireIsElsewhere() {
        Caller caller = new Caller(port);
        assertThat(caller.get("/sandbox").body()).contains("内置的仿钉钉没有启用").contains("+1 小时");
        assertThat(caller.get("/sandbox/api/chats").status()).isEqualTo(409);
        assertThat(caller.post("/v1.0/oauth2/accessToken", "{}").status()).isEqualTo(404);
        assertThat(caller.post("/robot/send?access_token=school-03", "{}").status())
                .isEqualTo(404);
    }
}
