package org.dutybell.sandbox.wire;

import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@OnlyWithBuiltInWire
class TokenApi extends ApiEndpoint {

    private final Tokens tokens;

    TokenApi(Tokens tokens, JsonMapper json) {
        super(json);
        this.tokens = tokens;
    }

    @PostMapping("/v1.0/oauth2/accessToken")
    Map<String, Object> token(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        String token = tokens.issue(text(request, "appKey"), text(request, "appSecret"));
        return Map.of("accessToken", token, "expireIn", Tokens.LIFETIME.toSeconds());
    }
}
