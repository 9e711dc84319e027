package org.dutybell.dingtalk.wire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How DingTalk is reached.
 *
 * @param apiBaseUrl where the API with the token header lives, http or https, without a trailing path
 * @param oapiBaseUrl where robot webhooks and session answers live
 * @param clientId Client ID (AppKey) of the internal app; blanks around it are ignored
 * @param clientSecret Client Secret (AppSecret) of the same app; a secret
 * @param robotCode code of the app's robot; the client id when empty
 * @param robots group robots: {@code <chat-code>.url} and {@code <chat-code>.secret}; both are secrets. Chat codes are
 *     compared without regard to case and to anything but letters and digits
 * @param robotsFile YAML or properties file with the same keys; read at start
 * @param robotsDefault the group robot of chats without an entry
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for the whole answer of one call
 * @param pictureTimeout longest wait for the whole download of one picture
 * @param maxFileSize largest picture, document or video that is downloaded
 * @param stream the way in
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk")
public record DingTalkProperties(
        @NotNull @DefaultValue("https://api.dingtalk.com") URI apiBaseUrl,
        @NotNull @DefaultValue("https://oapi.dingtalk.com") URI oapiBaseUrl,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String robotCode,
        @DefaultValue Map<String, String> robots,
        @Nullable Path robotsFile,
        @DefaultValue DefaultRobot robotsDefault,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("60s") Duration pictureTimeout,
        @DefaultValue("50MB") DataSize maxFileSize,
        @Valid @DefaultValue Stream stream) {

    public DingTalkProperties {
        clientId = clientId.strip();
        clientSecret = clientSecret.strip();
        robotCode = robotCode.isBlank() ? clientId : robotCode.strip();
        robots = Map.copyOf(robots);
    }

    public boolean hasCredentials() {
        return !clientId.isEmpty() && !clientSecret.isEmpty();
    }

    /** An address below the API host. */
    public URI api(String path) {
        return URI.create(apiBaseUrl.toString().replaceAll("/+$", "") + path);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "DingTalkProperties[apiBaseUrl=%s, oapiBaseUrl=%s, clientId=%s, robots=%d, stream=%s]"
                .formatted(apiBaseUrl, oapiBaseUrl, clientId, robots.size(), stream);
    }

    /**
     * The group robot of chats without an entry.
     *
     * @param url its address, in which {@code {chat}} stands for the chat code; a secret
     * @param secret its signing secret (SEC…); empty when it has none
     */
    public record DefaultRobot(
            @DefaultValue("") String url, @DefaultValue("") String secret) {

        /** Without secrets. */
        @Override
        public String toString() {
            return "DefaultRobot[]";
        }
    }

    /**
     * The stream of received messages.
     *
     * @param enabled Whether to connect at all
     * @param tls Whether the websocket is encrypted: AUTO looks at the answer of a loopback server and is ON otherwise
     * @param silenceLimit longest time without any frame before the connection counts as dead and is replaced
     * @param longestRetryWait longest wait between two tries to connect; the first is one second
     * @param gap after being cut off for so long, events that DingTalk could not push are asked for
     * @param failedEventsAfter how long after that; DingTalk lists them some minutes after its last repeat
     */
    public record Stream(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("auto") Tls tls,
            @DefaultValue("120s") Duration silenceLimit,
            @DefaultValue("60s") Duration longestRetryWait,
            @DefaultValue("10s") Duration gap,
            @DefaultValue("6m") Duration failedEventsAfter) {

        public enum Tls {
            AUTO,
            ON,
            OFF
        }
    }
}
