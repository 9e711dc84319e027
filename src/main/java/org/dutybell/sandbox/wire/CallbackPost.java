package org.dutybell.sandbox.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to the service and writes it into the journal. */
class CallbackPost {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Journal journal;
    private final JsonMapper json;

    CallbackPost(Journal journal, JsonMapper json) {
        this.journal = journal;
        this.json = json;
    }

    /**
     * @param headers names and values in turn
     * @return the body of the answer; empty when its status is not 200
     */
    CompletableFuture<String> send(String url, Object body, Duration patience, String... headers) {
        String words = json.writeValueAsString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(words));
        if (headers.length > 0) {
            request.headers(headers);
        }
        String path = URI.create(url).getPath();
        journal.note("PUSH", path, 0, words);
        return http.sendAsync(request.build(), BodyHandlers.ofString()).handle((answer, lost) -> {
            if (lost != null) {
                journal.note("LOST", path, 0, words);
                return "";
            }
            journal.note("ACK", path, answer.statusCode(), answer.body());
            return answer.statusCode() == 200 ? answer.body() : "";
        });
    }
}
