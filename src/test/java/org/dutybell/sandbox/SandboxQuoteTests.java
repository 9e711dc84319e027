package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the bot is told of a quoted message. */
@SandboxTest
class SandboxQuoteTests {

    @LocalServerPort
    private int port;

    private Caller caller;
    private Bot bot;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
        bot = Bot.connect(caller);
    }

    @AfterEach
    void hangUp() {
        bot.close();
    }

    @Test
    void namesTheQuotedMessageOfTheBotByItsKeyWithoutItsWords() {
        String key = caller.withToken(
                        "/v1.0/robot/oToMessages/batchSend",
                        Map.of(
                                "robotCode", "sandbox-client",
                                "userIds", new String[] {"user-wang"},
                                "msgKey", "sampleText",
                                "msgParam", "{\"content\":\"请办理\"}"))
                .json()
                .path("processQueryKey")
                .asString();
        JsonNode messages = caller.messages("private", "user-wang");
        String id = messages.get(messages.size() - 1).path("id").asString();
        caller.say(Map.of("as", "user-wang", "conversation", "private", "text", "好了", "quote", id));
        JsonNode heard = bot.hears();
        assertThat(heard.path("originalProcessQueryKey").asString()).isEqualTo(key);
        assertThat(heard.path("originalMsgId").asString()).isEqualTo(id);
        assertThat(heard.path("text").path("isReplyMsg").asBoolean()).isTrue();
        JsonNode replied = heard.path("text").path("repliedMsg");
        assertThat(replied.path("createdAt").asLong()).isPositive();
        assertThat(replied.has("content")).isFalse();
    }

    @Test
    void passesAQuotedPictureOn() {
        String id = caller.say(Map.of("as", "user-li", "conversation", "school-03", "samplePhotos", 1))
                .json()
                .path("id")
                .asString();
        caller.say(Map.of("as", "user-zhang", "conversation", "school-03", "text", "见图", "quote", id, "atBot", true));
        JsonNode replied = bot.hears().path("text").path("repliedMsg");
        assertThat(replied.path("msgType").asString()).isEqualTo("picture");
        assertThat(replied.path("content").path("downloadCode").asString()).isNotBlank();
    }

    @Test
    void passesAQuotedFileOn() {
        var sent = Map.of("as", "user-wang", "conversation", "private", "kind", "file");
        String id = caller.file("/sandbox/api/messages/media", sent, "file", "IMG_1.jpg", new byte[] {1, 2, 3})
                .json()
                .path("id")
                .asString();
        String code = bot.hears().path("content").path("downloadCode").asString();
        caller.say(Map.of("as", "user-wang", "conversation", "private", "text", "见图", "quote", id));
        JsonNode replied = bot.hears().path("text").path("repliedMsg");
        assertThat(replied.path("msgType").asString()).isEqualTo("file");
        assertThat(replied.path("content").path("downloadCode").asString()).isEqualTo(code);
        assertThat(replied.path("content").path("fileName").asString()).isEqualTo("IMG_1.jpg");
    }

    @Test
    void namesTheQuotedMessageBesidePicturesToo() {
        String id = caller.say(Map.of("as", "user-li", "conversation", "school-03", "text", "看这里"))
                .json()
                .path("id")
                .asString();
        caller.say(Map.of(
                "as",
                "user-li",
                "conversation",
                "school-03",
                "text",
                "好了",
                "samplePhotos",
                1,
                "quote",
                id,
                "atBot",
                true));
        JsonNode heard = bot.hears();
        assertThat(heard.path("msgtype").asString()).isEqualTo("richText");
        assertThat(heard.path("originalMsgId").asString()).isEqualTo(id);
        JsonNode replied = heard.path("content").path("repliedMsg");
        assertThat(replied.path("content").path("text").asString()).isEqualTo("看这里");
        assertThat(replied.path("createdAt").asLong()).isPositive();
    }
}
