package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTests {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void takesNamesOfThisMachine(String host) {
        assertThat(Loopback.isHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.0",
                "::",
                "192.168.1.2",
                "api.dingtalk.com",
                "localhost.evil.example",
                "127.0.0.1.nip.io"
            })
    void takesNoOtherName(String host) {
        assertThat(Loopback.isHost(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8080", "https://localhost/x", "http://[::1]:9/robot/send?access_token={chat}"})
    void takesAddressesOfThisMachine(String url) {
        assertThat(Loopback.isUrl(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://oapi.dingtalk.com/robot/send?access_token=1",
                "http://127.0.0.1@evil.example/",
                "http://{chat}.example/",
                "http://localhost.evil.example/",
                "ftp://127.0.0.1/",
                "127.0.0.1",
                "null",
                ""
            })
    void takesNoOtherAddress(String url) {
        assertThat(Loopback.isUrl(url)).isFalse();
    }
}
