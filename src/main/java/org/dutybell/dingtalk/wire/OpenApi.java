package org.dutybell.dingtalk.wire;

import org.dutybell.dingtalk.wire.AccessTokens.Token;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls of the API with the token header; a token that is no longer taken is replaced once. */
public class OpenApi {

    private final Wire wire;
    private final AccessTokens tokens;
    private final DingTalkProperties properties;

    public OpenApi(Wire wire, AccessTokens tokens, DingTalkProperties properties) {
        this.wire = wire;
        this.tokens = tokens;
        this.properties = properties;
    }

    /** The verdict of a call, with the answer's body; an empty object when there was none. */
    public record Called(Verdict verdict, JsonNode body) {}

    public Called post(String path, Object body) {
        try {
            Token token = tokens.get();
            Called first = post(path, token, body);
            if (first.verdict().kind() != Kind.TOKEN) {
                return first;
            }
            tokens.forget(token);
            return post(path, tokens.get(), body);
        } catch (TokenUnavailable none) {
            return new Called(none.forTheCaller(), JsonNodeFactory.instance.objectNode());
        }
    }

    private Called post(String path, Token token, Object body) {
        Answer answer = wire.post(properties.api(path), token.value(), body);
        JsonNode read = answer instanceof Answer.Json json ? json.body() : JsonNodeFactory.instance.objectNode();
        return new Called(Judge.api(answer), read);
    }
}
