package org.dutybell.dingtalk.stream;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The gateway's websocket end, as plain as it can be: text frames both ways, one link at a time. */
final class FakeWebSocket implements AutoCloseable {

    private final ServerSocket server;
    private final BlockingQueue<Link> links = new LinkedBlockingQueue<>();

    FakeWebSocket() throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "fake-gateway");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    Link nextLink() throws InterruptedException {
        Link link = links.poll(15, TimeUnit.SECONDS);
        if (link == null) {
            throw new AssertionError("no websocket was opened");
        }
        return link;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                shakeHands(server.accept());
            } catch (IOException notAWebSocket) {
                // a TLS probe, or the end
            }
        }
    }

    private void shakeHands(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = in.readLine();
        if (request == null || !request.startsWith("GET ")) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            socket.close();
            return;
        }
        String key = "";
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                key = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        links.add(new Link(request, socket));
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One link. */
    record Link(String request, Socket socket) {

        void send(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                socket.getOutputStream()
                        .write(new byte[] {(byte) 0x81, 126, (byte) (bytes.length >> 8), (byte) bytes.length});
                socket.getOutputStream().write(bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** The next text frame the client sends. */
        String receive() throws IOException {
            socket.setSoTimeout(15_000);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                byte[] payload = unmasked(in);
                if (opcode == 1) {
                    return new String(payload, StandardCharsets.UTF_8);
                }
            }
        }

        void awaitEnd() throws IOException {
            socket.setSoTimeout(15_000);
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                // the close frame
            }
        }

        void close() throws IOException {
            socket.close();
        }

        private static byte[] unmasked(DataInputStream in) throws IOException {
            int length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return payload;
        }
    }
}
