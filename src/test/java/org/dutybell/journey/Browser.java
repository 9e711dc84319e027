package org.dutybell.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts and without a screen: it keeps cookies and fills in forms. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client;
    private String token = "";

    Browser(String address) {
        CookieManager cookies = new CookieManager();
        // The cookie belongs to 127.0.0.1, which Java takes for no domain.
        cookies.setCookiePolicy(CookiePolicy.ACCEPT_ALL);
        this.address = address;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** A page: the answer to the last of its redirects. */
    HttpResponse<String> opens(String path) {
        HttpResponse<String> answer = get(path);
        while (answer.statusCode() / 100 == 3) {
            answer = get(answer.headers().firstValue("Location").orElseThrow());
        }
        return answer;
    }

    /** One request, whatever is answered. */
    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(absolute(path))
                .header("Accept", "text/html")
                .GET()
                .build());
    }

    /** A form with the token of the page that was opened last. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(absolute(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build());
    }

    /** Signs in with DingTalk as the person with this user id. */
    Browser signsIn(String userId) {
        return signsIn(userId, "/m");
    }

    /** The same, on the way to a page. */
    Browser signsIn(String userId, String to) {
        HttpResponse<String> login = get("/sign-in/start?to=" + to);
        String page = login.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> chosen = post(page, Map.of("userId", userId));
        opens(chosen.headers().firstValue("Location").orElseThrow());
        return this;
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(request + " failed", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request + " was interrupted", stopped);
        }
    }

    private URI absolute(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }
}
