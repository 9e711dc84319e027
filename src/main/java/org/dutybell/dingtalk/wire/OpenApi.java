package org.dutybell.dingtalk.wire;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.dingtalk.wire.AccessTokens.Token;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls with the app's token, through the gate; a token that is no longer taken is replaced once. */
public class OpenApi {

    private final Wire wire;
    private final AccessTokens tokens;
    private final DingTalkProperties properties;
    private final Gate gate;

    public OpenApi(Wire wire, AccessTokens tokens, DingTalkProperties properties, Gate gate) {
        this.wire = wire;
        this.tokens = tokens;
        this.properties = properties;
        this.gate = gate;
    }

    /** The verdict of a call, with the answer's body; an empty object when there was none. */
    public record Called(Verdict verdict, JsonNode body) {

        static Called nothing(Verdict verdict) {
            return new Called(verdict, JsonNodeFactory.instance.objectNode());
        }
    }

    public Called call(ApiCall call) {
        Gate.Permit permit = gate.enter(call.api(), "", call.kind());
        if (!(permit instanceof Gate.Permit.Go)) {
            return Called.nothing(Verdict.of(permit));
        }
        Called called = withToken(call);
        gate.left(call.api(), "", call.kind(), called.verdict());
        return called;
    }

    private Called withToken(ApiCall call) {
        try {
            Token token = tokens.get();
            Called first = send(call, token);
            if (first.verdict().kind() != Kind.TOKEN) {
                return first;
            }
            tokens.forget(token);
            return send(call, tokens.get());
        } catch (TokenUnavailable none) {
            return Called.nothing(none.forTheCaller());
        }
    }

    private Called send(ApiCall call, Token token) {
        boolean old = call.api().host() == Api.Host.OAPI;
        Map<String, String> headers = new HashMap<>(call.headers());
        if (!old) {
            headers.put(Wire.TOKEN_HEADER, token.value());
        }
        Answer answer = wire.call(call.api().method(), address(call, old ? token : null), headers, call.body());
        Verdict verdict = old ? Judge.webhook(answer) : Judge.api(answer);
        return answer instanceof Answer.Json json ? new Called(verdict, json.body()) : Called.nothing(verdict);
    }

    private URI address(ApiCall call, @Nullable Token inQuery) {
        URI host = call.api().host() == Api.Host.OAPI ? properties.oapiBaseUrl() : properties.apiBaseUrl();
        var address = UriComponentsBuilder.fromUri(host).path(call.api().path());
        Map<String, Object> values = new HashMap<>(call.path());
        call.query().forEach((name, value) -> address.queryParam(name, "{query-" + name + "}"));
        call.query().forEach((name, value) -> values.put("query-" + name, value));
        if (inQuery != null) {
            address.queryParam("access_token", "{query-token}");
            values.put("query-token", inQuery.value());
        }
        return address.encode().buildAndExpand(values).toUri();
    }
}
