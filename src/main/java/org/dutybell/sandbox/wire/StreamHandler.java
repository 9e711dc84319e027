package org.dutybell.sandbox.wire;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The websocket of a stream connection: lets in whoever has a ticket, and reads the answers. */
class StreamHandler extends TextWebSocketHandler implements HandshakeInterceptor {

    private static final String TOPICS = "topics";

    private final Tickets tickets;
    private final StreamConnections connections;
    private final JsonMapper json;

    StreamHandler(Tickets tickets, StreamConnections connections, JsonMapper json) {
        this.tickets = tickets;
        this.connections = connections;
        this.json = json;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String ticket = UriComponentsBuilder.fromUri(request.getURI())
                .build()
                .getQueryParams()
                .getFirst("ticket");
        Set<String> topics = tickets.use(String.valueOf(ticket)).orElse(null);
        if (topics == null) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(TOPICS, topics);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // Nothing to add: the connection counts from the moment it is established.
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session.getAttributes().get(TOPICS) instanceof Set<?> topics) {
            Set<String> wanted = topics.stream().map(String::valueOf).collect(Collectors.toSet());
            connections.opened(new ConcurrentWebSocketSessionDecorator(session, 5_000, 1 << 20), wanted);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        try {
            JsonNode answer = json.readTree(message.getPayload());
            String messageId = answer.path("headers").path("messageId").asString("");
            String data = answer.path("data").isString()
                    ? answer.path("data").stringValue()
                    : answer.path("data").toString();
            connections.answered(messageId, answer.path("code").asInt(0), data);
        } catch (JacksonException noAnswer) {
            // DingTalk ignores what is not an answer.
            return;
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        connections.closed(session);
    }
}
