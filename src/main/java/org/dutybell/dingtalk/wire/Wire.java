package org.dutybell.dingtalk.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON call over HTTP. Redirects are not followed, nothing is repeated, and addresses stay out of every reason. */
public class Wire {

    public static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";
    private static final int LONGEST_ANSWER = 1 << 20;

    private final RestClient client;
    private final JsonMapper json;

    public Wire(Duration connectTimeout, Duration readTimeout, JsonMapper json) {
        this.client = client(connectTimeout, readTimeout);
        this.json = json;
    }

    /** A client of the JDK's; not Boot's builder, whose metrics would keep addresses that contain tokens. */
    public static RestClient client(Duration connectTimeout, Duration readTimeout) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        // counts for the whole answer, however it dribbles
        factory.setReadTimeout(readTimeout);
        // an unpacking stream that is closed by the time limit while it is read fails in ways that are no I/O errors
        factory.enableCompression(false);
        return RestClient.builder().requestFactory(factory).build();
    }

    /** Posts {@code body} as JSON. */
    public Answer post(URI address, Object body) {
        return call(HttpMethod.POST, address, Map.of(), body);
    }

    /** One call with these headers; {@code body}, when there is one, is sent as JSON. */
    public Answer call(HttpMethod method, URI address, Map<String, String> headers, @Nullable Object body) {
        try {
            RestClient.RequestBodySpec request = client.method(method)
                    .uri(address)
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(all -> headers.forEach(all::set));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
            }
            return request.exchangeForRequiredValue((sent, response) -> read(response));
        } catch (ResourceAccessException broken) {
            return broken(broken.getCause() == null ? broken : broken.getCause());
        }
    }

    private Answer read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] bytes = response.getBody().readNBytes(LONGEST_ANSWER);
        try {
            JsonNode body = json.readTree(bytes);
            if (body != null && body.isObject()) {
                return new Answer.Json(status, body);
            }
        } catch (JacksonException notJson) {
            // judged as a page below
        }
        return new Answer.Page(
                status, new String(bytes, StandardCharsets.UTF_8).stripLeading().startsWith("<"));
    }

    public static Answer broken(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof HttpConnectTimeoutException) {
                return new Answer.NotSent("no connection in time");
            }
            if (at instanceof ConnectException || at instanceof UnresolvedAddressException) {
                return new Answer.NotSent("no connection");
            }
            if (at instanceof SSLHandshakeException) {
                return new Answer.NotSent("no secure connection; is the certificate trusted?");
            }
            if (at instanceof HttpTimeoutException) {
                return new Answer.Lost("no answer in time");
            }
        }
        return new Answer.Lost("the connection broke before the answer was complete");
    }
}
