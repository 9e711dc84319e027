package org.dutybell.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.dingtalk.open.app.stream.network.api.TransportProtocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.dutybell.dingtalk.FakeDingTalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamTlsTests {

    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void encryptsWhenALoopbackServerSpeaksTls() throws Exception {
        try (SSLServerSocket server = (SSLServerSocket) SSLContext.getDefault()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            inBackground(() -> {
                try (SSLSocket socket = (SSLSocket) server.accept()) {
                    socket.startHandshake();
                }
            });
            assertThat(prepare("wss://127.0.0.1:" + server.getLocalPort() + "/connect"))
                    .isTrue();
        }
    }

    @Test
    void doesNotEncryptForAPlainServerOrWhenToldSo() throws Exception {
        assertThat(prepare("ws://127.0.0.1:1/connect")).isFalse();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            inBackground(() -> server.accept().close());
            assertThat(prepare("wss://127.0.0.1:" + server.getLocalPort() + "/connect"))
                    .isFalse();
        }
        dingtalk.with("stream.tls", "on");
        assertThat(prepare("ws://127.0.0.1:1/connect")).isTrue();
        dingtalk.with("stream.tls", "off").with("api-base-url", "https://api.dingtalk.com");
        assertThat(prepare("wss://example.com:443/connect")).isFalse();
    }

    @Test
    void alwaysEncryptsTheRealDingTalk() {
        dingtalk.with("api-base-url", "https://api.dingtalk.com");
        assertThat(prepare("ws://example.com:443/connect")).isTrue();
    }

    private boolean prepare(String endpoint) {
        URI prepared = new StreamTls(dingtalk.properties()).prepare(URI.create(endpoint));
        assertThat(prepared.toString()).isEqualTo(endpoint.replaceFirst("^wss?", "wss"));
        return TransportProtocol.WSS.isTls();
    }

    private static void inBackground(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException expected) {
                // the probe hangs up
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Step {
        void run() throws IOException;
    }
}
