package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** People speak, and the bot hears what DingTalk would let it hear. */
@SandboxTest
class SandboxTalkTests {

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
    void handsAGroupMessageOnWhenTheBotIsCalled() {
        caller.say(Map.of("as", "user-li", "conversation", "school-03", "text", "不给机器人"));
        caller.say(
                Map.of("as", "user-li", "conversation", "school-03", "text", "已完成", "atBot", true, "at", new String[] {
                    "user-zhang"
                }));
        JsonNode heard = bot.hears();
        assertThat(heard.path("msgtype").asString()).isEqualTo("text");
        assertThat(heard.path("text").path("content").asString()).isEqualTo(" 已完成");
        assertThat(heard.path("conversationType").asString()).isEqualTo("2");
        assertThat(heard.path("conversationId").asString()).isEqualTo(FakeOrganisation.SCHOOL_CHAT);
        assertThat(heard.path("conversationTitle").asString()).isEqualTo("第三中学安全群");
        assertThat(heard.path("senderStaffId").asString()).isEqualTo("user-li");
        assertThat(heard.path("senderNick").asString()).isEqualTo("李强");
        assertThat(heard.path("isInAtList").asBoolean()).isTrue();
        assertThat(heard.path("robotCode").asString()).isEqualTo("sandbox-client");
        assertThat(heard.path("atUsers").get(0).path("dingtalkId")).isEqualTo(heard.path("chatbotUserId"));
        assertThat(heard.path("atUsers").get(1).path("staffId").asString()).isEqualTo("user-zhang");
        long life = heard.path("sessionWebhookExpiredTime").asLong()
                - heard.path("createAt").asLong();
        assertThat(life).isBetween(5_399_000L, 5_401_000L);
    }

    @Test
    void handsEveryPrivateMessageOn() {
        caller.say(Map.of("as", "user-wang", "conversation", "private", "text", "我欠什么"));
        JsonNode heard = bot.hears();
        assertThat(heard.path("conversationType").asString()).isEqualTo("1");
        assertThat(heard.path("text").path("content").asString()).isEqualTo("我欠什么");
        assertThat(heard.has("conversationTitle")).isFalse();
    }

    @Test
    void handsOutAPictureByItsDownloadCode() {
        caller.say(Map.of("as", "user-wang", "conversation", "private", "samplePhotos", 1));
        JsonNode heard = bot.hears();
        assertThat(heard.path("msgtype").asString()).isEqualTo("picture");
        String code = heard.path("content").path("downloadCode").asString();
        String url = download(code).json().path("downloadUrl").asString();
        assertThat(url).startsWith("http://127.0.0.1:" + port + "/").doesNotContain(".jpg");
        assertThat(HexFormat.of().formatHex(caller.bytes(url), 0, 3)).isEqualTo("ffd8ff");

        String second = heard.path("content").path("pictureDownloadCode").asString();
        assertThat(download(second).status()).isEqualTo(500);
        assertThat(download("wrong").body()).contains("invalidParameter.robotCode.downloadCode");
        assertThat(download("").body()).contains("invalidParameter.robotCode.empty");
    }

    @Test
    void putsWordsAndPicturesIntoRichText() {
        caller.say(
                Map.of("as", "user-li", "conversation", "school-03", "text", "两张", "atBot", true, "samplePhotos", 2));
        JsonNode parts = bot.hears().path("content").path("richText");
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).path("text").asString()).isEqualTo(" 两张");
        assertThat(parts.get(1).path("type").asString()).isEqualTo("picture");
        assertThat(parts.get(2).path("downloadCode").asString())
                .isNotEqualTo(parts.get(1).path("downloadCode").asString());
    }

    @Test
    void answersInTheSessionForNinetyMinutes() {
        caller.say(Map.of("as", "user-wang", "conversation", "private", "text", "在吗"));
        String path = bot.hears().path("sessionWebhook").asString().replace(caller.base(), "");
        Map<String, Object> body = Map.of("msgtype", "text", "text", Map.of("content", "在"));
        assertThat(caller.post(path, body).body()).contains("\"errcode\":0");
        JsonNode messages = caller.messages("private", "user-wang");
        assertThat(messages.get(messages.size() - 1).path("text").asString()).isEqualTo("在");

        caller.form("/sandbox/api/clock/advance", "by=PT90M");
        Caller.Answer late = caller.post(path, body);
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.json().path("errcode").asInt()).isEqualTo(300001);
    }

    @Test
    void tellsNoUserIdOfAPasserBy() {
        caller.say(Map.of("as", "sandbox-passer-by", "conversation", "school-03", "text", "这是什么", "atBot", true));
        JsonNode heard = bot.hears();
        assertThat(heard.path("senderStaffId").asString()).isEmpty();
        assertThat(heard.path("senderNick").asString()).isEqualTo("路人");
    }

    @Test
    void keepsAMessageUntilTheBotIsBack() {
        bot.close();
        caller.say(Map.of("as", "user-wang", "conversation", "private", "text", "有人吗"));
        bot = Bot.connect(caller);
        assertThat(bot.hears().path("text").path("content").asString()).isEqualTo("有人吗");
    }

    @Test
    void saysWhatIsWrongWithASpeech() {
        assertThat(caller.say(Map.of("as", "nobody", "conversation", "private", "text", "x"))
                        .body())
                .contains("nobody");
        assertThat(caller.say(Map.of("as", "user-li", "conversation", "leaders", "text", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(caller.say(Map.of("as", "user-li", "conversation", "private"))
                        .body())
                .contains("Nothing is said");
        assertThat(caller.say(Map.of("as", "user-li", "conversation", "private", "text", "x", "quote", "msgX"))
                        .status())
                .isEqualTo(400);
        assertThat(caller.say(Map.of("text", "x")).body()).contains("as");
        assertThat(caller.post("/sandbox/api/messages", "[1]").status()).isEqualTo(400);
    }

    @Test
    void listsChatsWithWhatIsUnread() {
        caller.messages("leaders", "user-wang");
        caller.say(Map.of("as", "user-zhao", "conversation", "leaders", "text", "开会"));
        JsonNode chats = caller.get("/sandbox/api/chats?as=user-wang").json();
        assertThat(chats.get(1).path("code").asString()).isEqualTo("leaders");
        assertThat(chats.get(1).path("unread").asInt()).isEqualTo(1);
        assertThat(caller.get("/sandbox/api/chats?as=user-qian").json()).hasSize(2);
    }

    private Caller.Answer download(String code) {
        return caller.withToken(
                "/v1.0/robot/messageFiles/download", Map.of("downloadCode", code, "robotCode", "sandbox-client"));
    }
}
