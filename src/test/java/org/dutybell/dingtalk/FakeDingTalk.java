package org.dutybell.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutybell.dingtalk.inbound.DingTalkPictures;
import org.dutybell.dingtalk.inbound.PictureDownload;
import org.dutybell.dingtalk.outbound.DingTalkChannel;
import org.dutybell.dingtalk.outbound.OutboundFixture;
import org.dutybell.dingtalk.wire.AccessTokens;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.Wire;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.UndeliveredCards;
import org.dutybell.organisation.Person;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A scripted HTTP server in DingTalk's place, and the package put together to talk to it. */
public final class FakeDingTalk implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2027-03-01T01:00:00Z");
    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    public static final Person LINA = new Person("P01", "李娜", "13800000001", "u1");

    public final WireMockServer server = new WireMockServer(options().dynamicPort());
    /** What the database remembers, whichever process asks. */
    public final UndeliveredCards undelivered = new RememberedCards();

    private final Map<String, Object> settings = new HashMap<>();

    public FakeDingTalk() {
        server.start();
        settings.put("dutybell.dingtalk.api-base-url", server.baseUrl());
        settings.put("dutybell.dingtalk.oapi-base-url", server.baseUrl());
        settings.put("dutybell.dingtalk.client-id", " ding-id ");
        settings.put("dutybell.dingtalk.client-secret", "app-secret\n");
        settings.put("dutybell.dingtalk.connect-timeout", "2s");
        settings.put("dutybell.dingtalk.read-timeout", "5s");
        settings.put("dutybell.dingtalk.picture-timeout", "5s");
        server.stubFor(token("token-1"));
    }

    public static MappingBuilder token(String value) {
        return post("/v1.0/oauth2/accessToken")
                .withRequestBody(equalToJson("{\"appKey\":\"ding-id\",\"appSecret\":\"app-secret\"}"))
                .willReturn(okJson("{\"accessToken\":\"" + value + "\",\"expireIn\":7200}"));
    }

    public FakeDingTalk with(String name, Object value) {
        settings.put("dutybell.dingtalk." + name, value);
        return this;
    }

    public FakeDingTalk withRobot(String chat, String secret) {
        return with("robots." + chat + ".url", server.url("/robot/send?access_token=hook-token"))
                .with("robots." + chat + ".secret", secret);
    }

    public void robotAnswers(String body) {
        server.stubFor(post(urlPathEqualTo("/robot/send")).willReturn(okJson(body)));
    }

    public DingTalkProperties properties() {
        return settings("dutybell.dingtalk", DingTalkProperties.class);
    }

    public Wire wire() {
        return new Wire(properties().connectTimeout(), properties().readTimeout(), JSON);
    }

    public AccessTokens tokens(Clock clock) {
        return new AccessTokens(wire(), properties(), clock);
    }

    /** Its token is fetched without hurry, whatever the limits of the calls that are looked at. */
    public OpenApi api() {
        Wire unhurried = new Wire(Duration.ofSeconds(2), Duration.ofSeconds(5), JSON);
        return new OpenApi(
                wire(),
                new AccessTokens(unhurried, properties(), Clock.fixed(NOW, ZoneOffset.UTC)),
                properties(),
                Gate.OPEN);
    }

    public DingTalkChannel channel() {
        return new OutboundFixture(this).channel();
    }

    /** The settings below this name. */
    public <T> T settings(String name, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(name, type);
    }

    /** Somebody presses links: our pages can be reached. */
    public FakeDingTalk withPages() {
        settings.put("dutybell.public-url", "https://lvze.example.cn/");
        return this;
    }

    public DingTalkPictures pictures() {
        return new DingTalkPictures(api(), new PictureDownload(properties()));
    }

    public static OutgoingMessage message(Address address, String body, Person... mentions) {
        return new OutgoingMessage("17", MessageKind.REMINDER, address, "今日待办 1 项", body, List.of(mentions));
    }

    public Address.Reply reply(String conversationId, String userId) {
        String session = server.url("/robot/sendBySession?session=abc");
        return new Address.Reply(session, NOW.plus(Duration.ofMinutes(90)), conversationId, userId);
    }

    public JsonNode onlyBody(String path) {
        var requests = server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .filter(request -> URI.create(request.getUrl()).getPath().equals(path))
                .toList();
        if (requests.size() != 1) {
            throw new AssertionError("expected one request to " + path + ", found " + requests.size());
        }
        return JSON.readTree(requests.get(0).getBody());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class RememberedCards implements UndeliveredCards {

        private final Set<String> keys = new HashSet<>();

        @Override
        public void remember(String key) {
            keys.add(key);
        }

        @Override
        public boolean contains(String key) {
            return keys.contains(key);
        }
    }
}
