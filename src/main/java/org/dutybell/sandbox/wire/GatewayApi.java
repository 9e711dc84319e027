package org.dutybell.sandbox.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens stream connections. The websocket is plain. DingTalk's SDK for Java, which knows no other than wss, is told wss all
 * the same; every other client is told the truth and works unchanged.
 */
@RestController
@OnlyWithBuiltInWire
class GatewayApi extends ApiEndpoint {

    private static final String JAVA_SDK = "java/";

    private final Tickets tickets;

    GatewayApi(Tickets tickets, JsonMapper json) {
        super(json);
        this.tickets = tickets;
    }

    @PostMapping("/v1.0/gateway/connections/open")
    Map<String, Object> open(@RequestBody(required = false) String body, HttpServletRequest http) {
        JsonNode request = object(body);
        if (!Tokens.areOurs(text(request, "clientId"), text(request, "clientSecret"))) {
            throw new ApiRefusal(401, "authFailed", "鉴权失败");
        }
        Set<String> topics = new HashSet<>();
        request.path("subscriptions").forEach(subscription -> topics.add(text(subscription, "topic")));
        String scheme = text(request, "ua").startsWith(JAVA_SDK) ? "wss://" : "ws://";
        String endpoint = scheme + http.getServerName() + ":" + http.getServerPort() + "/connect";
        return Map.of("endpoint", endpoint, "ticket", tickets.issue(topics));
    }
}
