package org.dutybell.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store that speaks the old core of S3 and is as strict as the compatible ones: requests are signed with the right key, whole
 * objects only, the MD5 has to fit, trailers and chunks are unknown.
 */
final class FakeBucket implements AutoCloseable {

    static final String KEY = "AKTEST";
    static final String NAME = "evidence";

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int troubles;

    FakeBucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port for a server", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    BucketProperties properties(String bucket, String key) {
        return new BucketProperties(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "cn-test",
                bucket,
                "dutybell/",
                key,
                "a secret nobody sees",
                true);
    }

    BucketProperties properties() {
        return properties(NAME, KEY);
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    /** Methods and paths, in order. */
    List<String> asked() {
        return asked;
    }

    /** Answers 503 so many times. */
    void isBusy(int times) {
        troubles = times;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            byte[] body = request.getRequestBody().readAllBytes();
            String path = request.getRequestURI().getPath();
            asked.add(request.getRequestMethod() + " " + path);
            if (troubles > 0) {
                troubles--;
                fails(request, 503, "SlowDown");
            } else if (!isSigned(request)) {
                fails(request, 403, "InvalidAccessKeyId");
            } else if (!path.startsWith("/" + NAME)) {
                fails(request, 404, "NoSuchBucket");
            } else {
                serves(request, path.replaceFirst("^/" + NAME + "/?", ""), body);
            }
        }
    }

    private void serves(HttpExchange request, String key, byte[] body) throws IOException {
        switch (request.getRequestMethod()) {
            case "PUT" -> puts(request, key, body);
            case "DELETE" -> {
                objects.remove(key);
                request.sendResponseHeaders(204, -1);
            }
            default -> gives(request, key);
        }
    }

    private void puts(HttpExchange request, String key, byte[] body) throws IOException {
        if (request.getRequestHeaders().containsKey("x-amz-trailer")
                || request.getRequestHeaders().containsKey("x-amz-decoded-content-length")) {
            fails(request, 501, "NotImplemented");
        } else if (!md5(body).equals(request.getRequestHeaders().getFirst("Content-MD5"))) {
            fails(request, 400, "BadDigest");
        } else {
            objects.put(key, body);
            request.sendResponseHeaders(200, -1);
        }
    }

    private void gives(HttpExchange request, String key) throws IOException {
        byte[] bytes = key.isEmpty() ? new byte[0] : objects.get(key);
        if (bytes == null) {
            fails(request, 404, "NoSuchKey");
        } else if (request.getRequestMethod().equals("HEAD")) {
            request.getResponseHeaders().add("Content-Length", String.valueOf(bytes.length));
            request.sendResponseHeaders(200, -1);
        } else {
            request.sendResponseHeaders(200, bytes.length);
            request.getResponseBody().write(bytes);
        }
    }

    private static boolean isSigned(HttpExchange request) {
        String signature =
                Objects.requireNonNullElse(request.getRequestHeaders().getFirst("Authorization"), "");
        return signature.startsWith("AWS4-HMAC-SHA256 Credential=" + KEY + "/") && signature.contains("/cn-test/s3/");
    }

    private static void fails(HttpExchange request, int status, String code) throws IOException {
        byte[] body =
                ("<Error><Code>" + code + "</Code><Message>no</Message></Error>").getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().add("Content-Type", "application/xml");
        if (request.getRequestMethod().equals("HEAD")) {
            request.sendResponseHeaders(status, -1);
        } else {
            request.sendResponseHeaders(status, body.length);
            request.getResponseBody().write(body);
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has MD5", e);
        }
    }
}
