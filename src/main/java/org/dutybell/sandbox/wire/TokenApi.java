package org.dutybell.sandbox.wire;

import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.springframework.web.bind.annotation.PathVariable;
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

    /** The unified variant of 2025. */
    @PostMapping("/v1.0/oauth2/{corpId}/token")
    Map<String, Object> unified(@PathVariable String corpId, @RequestBody(required = false) String body) {
        JsonNode request = object(body);
        if (!corpId.equals(SandboxCredentials.CORP_ID)) {
            throw ApiRefusal.badRequest("invalidCorpId", "无效的corpId");
        }
        if (!text(request, "grant_type").equals("client_credentials")) {
            throw ApiRefusal.badRequest("invalidGrantType", "grant_type 应为 client_credentials");
        }
        String token = tokens.issue(text(request, "client_id"), text(request, "client_secret"));
        return Map.of("access_token", token, "expires_in", Tokens.LIFETIME.toSeconds());
    }
}
