package org.dutybell.dingtalk.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The app's access token. It is fetched once for all who wait, kept until five minutes before its end, and fetched again
 * when DingTalk no longer takes it.
 */
public class AccessTokens {

    private final Wire wire;
    private final DingTalkProperties properties;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Token current;

    public AccessTokens(Wire wire, DingTalkProperties properties, Clock clock) {
        this.wire = wire;
        this.properties = properties;
        this.clock = clock;
    }

    /** The token to use now. */
    public Token get() throws TokenUnavailable {
        oneAtATime.lock();
        try {
            Token token = current;
            if (token == null || !clock.instant().isBefore(token.freshUntil())) {
                token = fetch();
                current = token;
            }
            return token;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Forgets a token that DingTalk refused, unless another caller has replaced it already. */
    public void forget(Token refused) {
        oneAtATime.lock();
        try {
            if (refused.equals(current)) {
                current = null;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private Token fetch() throws TokenUnavailable {
        if (!properties.hasCredentials()) {
            throw new TokenUnavailable(
                    Verdict.refused("dutybell.dingtalk.client-id or dutybell.dingtalk.client-secret is empty"), true);
        }
        Answer answer = wire.post(
                properties.api("/v1.0/oauth2/accessToken"),
                new TokenRequest(properties.clientId(), properties.clientSecret()));
        Verdict verdict = Judge.api(answer);
        if (verdict.isTaken() && answer instanceof Answer.Json json) {
            return token(json.body());
        }
        boolean refused = answer instanceof Answer.Json
                && (verdict.kind() == Kind.REFUSED || verdict.kind() == Kind.TOKEN)
                && !verdict.reason().contains("IpNotInWhiteList");
        throw new TokenUnavailable(verdict, refused);
    }

    private Token token(JsonNode body) throws TokenUnavailable {
        String value = Json.text(body, "accessToken");
        if (value == null) {
            throw new TokenUnavailable(Verdict.later("DingTalk gave no access token", Codes.ONE_MINUTE), false);
        }
        Duration lifetime = Duration.ofSeconds(body.path("expireIn").asLong(7200));
        Duration half = lifetime.dividedBy(2);
        Duration margin = half.compareTo(ApiLimits.TOKEN_MARGIN) < 0 ? half : ApiLimits.TOKEN_MARGIN;
        return new Token(value, clock.instant().plus(lifetime).minus(margin));
    }

    /** A token and until when to use it. */
    public record Token(String value, Instant freshUntil) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Token[freshUntil=" + freshUntil + "]";
        }
    }

    private record TokenRequest(String appKey, String appSecret) {}
}
