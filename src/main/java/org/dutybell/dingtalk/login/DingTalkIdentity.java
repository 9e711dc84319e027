package org.dutybell.dingtalk.login;

import java.net.URI;
import java.util.Map;
import org.dutybell.dingtalk.wire.Answer;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.MessageKind;
import org.dutybell.signin.Identity;
import org.dutybell.signin.IdentityProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * DingTalk's login, which looks like OAuth2 and is not quite: the token is asked for in JSON, the code comes back under two
 * names, and whose it is is told by another call. The code becomes a token of the person, the token a union id, and that
 * the user id by which the roster knows people. Inside DingTalk's own browser nobody has to type anything.
 */
final class DingTalkIdentity implements IdentityProvider {

    private final Wire wire;
    private final OpenApi api;
    private final DingTalkProperties app;
    private final LoginProperties login;

    DingTalkIdentity(Wire wire, OpenApi api, DingTalkProperties app, LoginProperties login) {
        this.wire = wire;
        this.api = api;
        this.app = app;
        this.login = login;
    }

    @Override
    public boolean isReady() {
        return app.hasCredentials();
    }

    @Override
    public URI page(URI back, String state) {
        return UriComponentsBuilder.fromUri(login.baseUrl())
                .path("/oauth2/auth")
                .queryParam("redirect_uri", "{back}")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("scope", "openid")
                .queryParam("state", "{state}")
                .queryParam("prompt", "consent")
                .encode()
                .buildAndExpand(Map.of("back", back, "client", app.clientId(), "state", state))
                .toUri();
    }

    @Override
    public Identity identify(String code) {
        Answer answer = wire.post(
                app.api(Api.USER_TOKEN.path()),
                new TokenRequest(app.clientId(), app.clientSecret(), code, "authorization_code"));
        Verdict verdict = Judge.api(answer);
        @Nullable String token = verdict.isTaken() ? text(answer, "accessToken") : null;
        if (token != null) {
            return whose(token);
        }
        // A code of another time is refused; asking for the token of one is never repeated.
        return verdict.kind() == Kind.REFUSED && isAboutTheCode(answer) ? new Identity.Stale() : unavailable(verdict);
    }

    private static boolean isAboutTheCode(Answer answer) {
        String code = String.valueOf(text(answer, "code"));
        return code.contains("authCode") || code.contains("40078");
    }

    private Identity whose(String token) {
        Answer me = wire.call(Api.ME.method(), app.api(Api.ME.path()), Map.of(Wire.TOKEN_HEADER, token), null);
        Verdict verdict = Judge.api(me);
        @Nullable String unionId = verdict.isTaken() ? text(me, "unionId") : null;
        return unionId == null ? unavailable(verdict) : known(unionId);
    }

    private Identity known(String unionId) {
        Called called =
                api.call(ApiCall.of(Api.USER_BY_UNION_ID, MessageKind.RECEIPT).body(Map.of("unionid", unionId)));
        JsonNode result = called.body().path("result");
        if (called.verdict().isTaken()) {
            @Nullable String userId = Json.text(result, "userid");
            // 1 is somebody from outside
            boolean outside = "1".equals(Json.text(result, "contact_type"));
            return userId == null || outside ? new Identity.Stranger() : new Identity.Known(userId);
        }
        return Json.textOrEmpty(called.body(), "errcode").equals("60121")
                ? new Identity.Stranger()
                : unavailable(called.verdict());
    }

    private static Identity unavailable(Verdict verdict) {
        return new Identity.Unavailable(
                verdict.isTaken() ? "DingTalk's answer lacks what was asked for" : verdict.reason());
    }

    private static @Nullable String text(Answer answer, String field) {
        return answer instanceof Answer.Json json ? Json.text(json.body(), field) : null;
    }

    private record TokenRequest(String clientId, String clientSecret, String code, String grantType) {}
}
