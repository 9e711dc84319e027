package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.TransportProtocol;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.DingTalkProperties.Stream.Tls;
import org.dutybell.dingtalk.wire.Hosts;

/**
 * Whether the next websocket is encrypted. The SDK knows only wss and always encrypts it; a server on this machine may
 * say ws, or wss and mean it or not. The only reflection into the SDK is here. The switch is one for the whole JVM and
 * is read while the connection is made.
 */
class StreamTls {

    private static final int PROBE_MILLIS = 1500;
    private static final int HANDSHAKE = 0x16;
    private static final int ALERT = 0x15;

    private final DingTalkProperties properties;
    private final Map<String, Boolean> probed = new ConcurrentHashMap<>();

    StreamTls(DingTalkProperties properties) {
        this.properties = properties;
    }

    /** Sets the switch for an endpoint and gives its address as the SDK takes it. */
    URI prepare(URI endpoint) {
        set(isWanted(endpoint));
        return URI.create(
                "wss" + endpoint.toString().substring(endpoint.toString().indexOf(':')));
    }

    /** Forgets what was found out about an endpoint, after a failure. */
    void forget(URI endpoint) {
        probed.remove(endpoint.getAuthority());
    }

    private boolean isWanted(URI endpoint) {
        Tls tls = properties.stream().tls();
        if (tls != Tls.AUTO || !Hosts.isLoopback(properties.apiBaseUrl())) {
            return tls != Tls.OFF;
        }
        return "wss".equals(endpoint.getScheme())
                && probed.computeIfAbsent(endpoint.getAuthority(), unknown -> speaksTls(endpoint));
    }

    /** Says a TLS hello and looks at the first byte that comes back. */
    private static boolean speaksTls(URI endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PROBE_MILLIS);
            socket.setSoTimeout(PROBE_MILLIS);
            socket.getOutputStream().write(hello(endpoint));
            socket.getOutputStream().flush();
            int first = socket.getInputStream().read();
            return first == HANDSHAKE || first == ALERT;
        } catch (IOException silent) {
            return false;
        }
    }

    private static byte[] hello(URI endpoint) throws IOException {
        try {
            SSLEngine engine = SSLContext.getDefault().createSSLEngine(endpoint.getHost(), endpoint.getPort());
            engine.setUseClientMode(true);
            ByteBuffer packet = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), packet);
            byte[] hello = new byte[packet.flip().remaining()];
            packet.get(hello);
            return hello;
        } catch (NoSuchAlgorithmException noTls) {
            throw new IOException("this Java has no TLS", noTls);
        }
    }

    private static void set(boolean tls) {
        if (TransportProtocol.WSS.isTls() == tls) {
            return;
        }
        try {
            Field field = TransportProtocol.class.getDeclaredField("tls");
            field.setAccessible(true);
            field.setBoolean(TransportProtocol.WSS, tls);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(
                    "This version of dingtalk-stream has no TLS switch; use the version the build names", changed);
        }
    }
}
