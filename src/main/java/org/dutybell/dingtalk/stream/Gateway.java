package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.api.UserAgent;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.dutybell.dingtalk.wire.Answer;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Wire;

/**
 * Asks DingTalk where to connect. We ask ourselves and leave only the websocket to the vendor's SDK: its own call has no
 * usable timeout, hides refused credentials and cannot be pointed at another host.
 */
class Gateway {

    /** Only what is listed here is pushed; which events there are is chosen in the developer console. */
    private static final List<Topic> TOPICS = List.of(
            new Topic("CALLBACK", DingTalkStreamTopics.BOT_MESSAGE_TOPIC),
            new Topic("CALLBACK", DingTalkStreamTopics.CARD_CALLBACK_TOPIC),
            new Topic("EVENT", "*"));

    private final Wire wire;
    private final DingTalkProperties properties;

    Gateway(Wire wire, DingTalkProperties properties) {
        this.wire = wire;
        this.properties = properties;
    }

    /**
     * Where to connect.
     *
     * @param address of the websocket, with a port
     * @param ticket for one connection within 90 seconds; a secret
     */
    record Endpoint(URI address, String ticket) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Endpoint[address=" + address + "]";
        }
    }

    /** A new endpoint for messages, presses and events. */
    Endpoint open() throws IOException {
        Answer answer = wire.post(
                properties.api("/v1.0/gateway/connections/open"),
                new Open(
                        properties.clientId(),
                        properties.clientSecret(),
                        TOPICS,
                        UserAgent.getUserAgent().getUa()));
        Verdict verdict = Judge.api(answer);
        if (!verdict.isTaken() || !(answer instanceof Answer.Json json)) {
            throw new IOException("no stream endpoint: " + verdict.reason());
        }
        String address = Json.text(json.body(), "endpoint");
        String ticket = Json.text(json.body(), "ticket");
        if (address == null || ticket == null) {
            throw new IOException("no stream endpoint: DingTalk's answer has no endpoint or no ticket");
        }
        return new Endpoint(withPort(address), ticket);
    }

    /** The SDK needs the port spelled out. */
    private static URI withPort(String text) throws IOException {
        try {
            URI address = URI.create(text);
            String scheme = String.valueOf(address.getScheme());
            if (address.getHost() == null || !(scheme.equals("wss") || scheme.equals("ws"))) {
                throw new IOException("no stream endpoint: DingTalk named an address that is not ws or wss");
            }
            int port = address.getPort() > 0 ? address.getPort() : scheme.equals("wss") ? 443 : 80;
            return URI.create(scheme + "://" + address.getHost() + ":" + port + "/connect");
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("no stream endpoint: DingTalk named an address that does not parse");
        }
    }

    private record Open(String clientId, String clientSecret, List<Topic> subscriptions, String ua) {}

    private record Topic(String type, String topic) {}
}
