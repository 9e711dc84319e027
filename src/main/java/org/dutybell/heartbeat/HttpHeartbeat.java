package org.dutybell.heartbeat;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.dutybell.audit.Heartbeat;
import org.dutybell.heartbeat.HeartbeatProperties.Method;

/** One call without a body. Reasons never name the address: it is all that a watcher asks for as proof. */
final class HttpHeartbeat implements Heartbeat {

    private final HttpClient client;
    private final HttpRequest request;

    HttpHeartbeat(HeartbeatProperties properties) {
        client = HttpClient.newBuilder()
                .connectTimeout(properties.heartbeatTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpRequest.Builder call = HttpRequest.newBuilder(requireNonNull(properties.heartbeatUrl()))
                .timeout(properties.heartbeatTimeout());
        request = properties.heartbeatMethod() == Method.POST
                ? call.POST(BodyPublishers.noBody()).build()
                : call.GET().build();
    }

    @Override
    public Optional<String> beat() {
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of("answered with status " + answer.statusCode() + "; allowed is 2xx");
        } catch (HttpTimeoutException late) {
            return Optional.of("no answer in time");
        } catch (IOException failed) {
            return Optional.of("not reached: " + failed.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("the service was being stopped");
        }
    }
}
