package org.dutybell.journey;

import java.net.http.HttpClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** The sandbox's plain HTTP actions, as docs/sandbox.md describes them. */
final class SandboxClient {

    private static final ParameterizedTypeReference<List<Message>> MESSAGES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, String>> VARIABLES =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;

    SandboxClient(int port) {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(following))
                .build();
    }

    Moved moveTo(OffsetDateTime when) {
        return post("/sandbox/api/clock/to", Map.of("at", when.toString()), Moved.class);
    }

    Moved advance(String by) {
        return post("/sandbox/api/clock/advance", Map.of("by", by), Moved.class);
    }

    OffsetDateTime now() {
        return OffsetDateTime.parse(http.get()
                .uri("/sandbox/api/clock")
                .retrieve()
                .body(Clock.class)
                .now());
    }

    /** How many messages the service has acknowledged, which it does when they are stored. */
    long acknowledged() {
        return journal().stream().filter(entry -> entry.kind().equals("ACK")).count();
    }

    /** The chat as this person sees it; a card has as its words what it shows at the moment. */
    List<Message> messages(String userId, String conversation) {
        return http
                .get()
                .uri("/sandbox/api/chats/{conversation}/messages?as={user}", conversation, userId)
                .retrieve()
                .body(MESSAGES)
                .stream()
                .map(message -> message.card() == null ? message : message.showing(card(message.card(), userId)))
                .toList();
    }

    /** The variables of a card as this person sees them. */
    Map<String, String> card(String card, String userId) {
        return http.get()
                .uri("/sandbox/api/cards?card={card}&as={user}", card, userId)
                .retrieve()
                .body(VARIABLES);
    }

    /** Presses a button of the card that this message is; input may be empty. */
    void press(String userId, Message card, String action, String input) {
        post("/sandbox/api/cards/press", Map.of("as", userId, "message", card.id(), "action", action, "input", input));
    }

    /** Sends a voice message, a video or a file, in the private chat. */
    Message sendMedia(String userId, String kind, String recognition) {
        return http.post()
                .uri("/sandbox/api/messages/media")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(multipart(Map.of(
                        "as",
                        userId,
                        "conversation",
                        "private",
                        "kind",
                        kind,
                        "recognition",
                        recognition,
                        "fileName",
                        "巡查记录.docx")))
                .retrieve()
                .body(Message.class);
    }

    /** Sends these bytes as a file, in the private chat. */
    /** @param kind file or video */
    Message sendAsFile(String userId, String kind, String name, byte[] bytes) {
        MultiValueMap<String, Object> form =
                multipart(Map.of("as", userId, "conversation", "private", "kind", kind, "fileName", name));
        form.add("file", named(bytes));
        return http.post()
                .uri("/sandbox/api/messages/media")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(Message.class);
    }

    private static ByteArrayResource named(byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "photo.jpg";
            }
        };
    }

    List<Ding> dings() {
        return List.of(http.get().uri("/sandbox/api/dings").retrieve().body(Ding[].class));
    }

    List<Todo> todos() {
        return List.of(http.get().uri("/sandbox/api/todos").retrieve().body(Todo[].class));
    }

    List<Entry> journal() {
        return List.of(http.get().uri("/sandbox/api/journal?after=0").retrieve().body(Entry[].class));
    }

    /** The methods of all calls of the service to paths that contain this, in their order. */
    List<String> callsTo(String path) {
        return journal().stream()
                .filter(entry -> entry.kind().equals("CALL") && entry.what().contains(path))
                .map(Entry::method)
                .toList();
    }

    /** Switches a trouble on, such as {@code ("", Map.of("api", "*", "kind", "html", "seconds", "60"))}. */
    void trouble(String where, Map<String, String> form) {
        post("/sandbox/api/faults" + where, form);
    }

    void endsTrouble() {
        http.delete().uri("/sandbox/api/faults").retrieve().toBodilessEntity();
    }

    /** Sends a form of the console, as a person at the page would. */
    String submit(String path, Map<String, String> form) {
        return post(path, form);
    }

    private String post(String path, Map<String, String> form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.forEach(fields::add);
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(fields)
                .retrieve()
                .body(String.class);
    }

    private static MultiValueMap<String, Object> multipart(Map<String, String> fields) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return form;
    }

    /** Says something with as many drawn sample photos. */
    Message say(String userId, String conversation, String text, @Nullable String quote, int photos) {
        MultiValueMap<String, Object> form = form(userId, conversation, text, quote);
        form.add("samplePhotos", photos);
        return send(form);
    }

    /** Sends bytes as if they were a picture, and with them as many drawn sample photos. */
    Message sendFile(String userId, String conversation, String text, byte[] bytes, int photos) {
        MultiValueMap<String, Object> form = form(userId, conversation, text, null);
        form.add("samplePhotos", photos);
        form.add("pictures", named(bytes));
        return send(form);
    }

    /** Calls an interface of DingTalk as the app. */
    String call(String path, Object body) {
        String token = post(
                        "/v1.0/oauth2/accessToken",
                        Map.of("appKey", "sandbox-client", "appSecret", "sandbox-secret"),
                        Token.class)
                .accessToken();
        return http.post()
                .uri(path)
                .header("x-acs-dingtalk-access-token", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
    }

    /** Acts by a form of the sandbox's own. */
    String act(String path, Map<String, String> fields) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return http.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(String.class);
    }

    String page(String path) {
        return http.get().uri(path).retrieve().body(String.class);
    }

    private static MultiValueMap<String, Object> form(
            String userId, String conversation, String text, @Nullable String quote) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("as", userId);
        form.add("conversation", conversation);
        form.add("text", text);
        form.add("atBot", "true");
        if (quote != null) {
            form.add("quote", quote);
        }
        return form;
    }

    private Message send(MultiValueMap<String, Object> form) {
        return http.post()
                .uri("/sandbox/api/messages")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .body(Message.class);
    }

    private <T> T post(String path, Object body, Class<T> answer) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(answer);
    }

    /**
     * A message as the sandbox tells it.
     *
     * @param from null for the bot
     * @param card the card that it is; null for every other message
     */
    record Message(
            long number,
            String id,
            @Nullable String from,
            String title,
            String text,
            List<String> mentions,
            List<Button> buttons,
            @Nullable String card,
            boolean recalled) {

        private Message showing(Map<String, String> variables) {
            String words = Stream.of("title", "body", "body2", "body3", "body4")
                    .map(name -> variables.getOrDefault(name, ""))
                    .collect(Collectors.joining("\n"));
            return new Message(number, id, from, title, words, mentions, buttons, card, recalled);
        }
    }

    /** A button that opens an address. */
    record Button(String label, String url) {}

    /** A DING. */
    record Ding(String kind, List<String> receivers, String content) {}

    /** A task in the to-do list. */
    record Todo(String subject, String url, List<String> executors, boolean done) {}

    /** A move of the clock. */
    record Moved(String from, String to, List<Object> happened) {}

    /** A token, as far as the tests want to know. */
    record Token(String accessToken) {}

    /** The clock, as far as the tests want to know. */
    record Clock(String now) {}

    /** A line of the journal: CALL, PUSH, LOST or ACK, which is when the service has acknowledged a message. */
    record Entry(String kind, String method, String what, int status, String body) {}
}
