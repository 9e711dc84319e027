package org.dutybell.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running sandbox as the bot or a script would. */
class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Caller(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    String base() {
        return base;
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    byte[] bytes(String url) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    Answer post(String path, Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Any call, as the app makes it. */
    Answer app(String method, String path, Object body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("x-acs-dingtalk-access-token", token())
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A call of the legacy host, as the app makes it. */
    Answer legacy(String path, Object body) {
        return post(path + "?access_token=" + token(), body);
    }

    /** A form with a file. */
    Answer file(String path, Map<String, String> fields, String part, String fileName, byte[] bytes) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        form.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(part)
                .append("\"; filename=\"")
                .append(fileName)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(form.toString()),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--edge--\r\n"))));
    }

    Answer form(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String token() {
        return post("/v1.0/oauth2/accessToken", Map.of("appKey", "sandbox-client", "appSecret", "sandbox-secret"))
                .json()
                .path("accessToken")
                .asString();
    }

    Answer withToken(String path, Object body) {
        return post(path, body, "x-acs-dingtalk-access-token", token());
    }

    /** Calls a group's robot with a signature of that time. */
    Answer robot(String chat, Object body, long timestamp) {
        return post(
                "/robot/send?access_token=" + chat + "&timestamp=" + timestamp + "&sign="
                        + sign(timestamp, "SECsandbox"),
                body);
    }

    /** The time that the sandbox plays. */
    Instant sandboxTime() {
        return OffsetDateTime.parse(get("/sandbox/api/clock").json().path("now").asString())
                .toInstant();
    }

    /** What a sender signs with: its machine's time, whatever time the sandbox plays. */
    static long machineMillis() {
        return System.currentTimeMillis();
    }

    static String sign(long timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String sign = Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
            return URLEncoder.encode(sign, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Answer say(Map<String, Object> words) {
        return post("/sandbox/api/messages", words);
    }

    JsonNode messages(String conversation, String as) {
        String name =
                conversation.contains("/") ? URLEncoder.encode(conversation, StandardCharsets.UTF_8) : conversation;
        return get("/sandbox/api/chats/" + name + "/messages?as=" + as).json();
    }

    private URI uri(String path) {
        return URI.create(base + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
