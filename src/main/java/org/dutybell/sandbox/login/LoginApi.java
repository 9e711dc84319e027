package org.dutybell.sandbox.login;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.wire.ApiEndpoint;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two calls behind a login: a code becomes a token of the person, the token says who it is. */
@RestController
@OnlyWithBuiltInWire
class LoginApi extends ApiEndpoint {

    private final Logins logins;
    private final Directory directory;

    LoginApi(Logins logins, Directory directory, JsonMapper json) {
        super(json);
        this.logins = logins;
        this.directory = directory;
    }

    @PostMapping("/v1.0/oauth2/userAccessToken")
    Map<String, Object> token(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        boolean ours = text(request, "clientId").equals(SandboxCredentials.CLIENT_ID)
                && text(request, "clientSecret").equals(SandboxCredentials.CLIENT_SECRET);
        if (!ours) {
            throw ApiRefusal.badRequest("invalidClientIdOrSecret", "无效的clientId或者clientSecret");
        }
        if (!text(request, "grantType").equals("authorization_code")) {
            throw ApiRefusal.badRequest("invalidParameter.grantType", "不合法的 grantType");
        }
        String token = logins.token(text(request, "code"))
                .orElseThrow(() -> ApiRefusal.badRequest("invalidParameter.authCode.notFound", "不存在的authCode"));
        return Map.of("accessToken", token, "refreshToken", token, "expireIn", Logins.TOKEN_LIVES.toSeconds());
    }

    @GetMapping("/v1.0/contact/users/me")
    Map<String, Object> me(
            @RequestHeader(name = "x-acs-dingtalk-access-token", required = false) @Nullable String token) {
        SandboxUser user = logins.whose(token)
                .flatMap(userId -> directory.today().user(userId))
                .orElseThrow(() -> ApiRefusal.badRequest("InvalidAuthentication", "不合法的access_token"));
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("nick", user.name());
        person.put("unionId", user.unionId());
        person.put("openId", "open-" + user.userId());
        return person;
    }
}
