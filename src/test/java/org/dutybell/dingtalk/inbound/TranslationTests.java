package org.dutybell.dingtalk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.dingtalk.FakeDingTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationTests {

    private static final Instant WRITTEN = Instant.ofEpochMilli(1613630252678L);
    private static final Instant NOW = WRITTEN.plusSeconds(2);
    private static final String ENVELOPE = """
            {"conversationId":"cid1==","atUsers":[{"dingtalkId":"$:LWCP_v1:$a","staffId":"u1"}],"chatbotCorpId":"ding1",
             "chatbotUserId":"$:LWCP_v1:$b","msgId":"msg0==","senderNick":"李娜","isAdmin":true,"senderStaffId":"u1",
             "sessionWebhookExpiredTime":1613635652738,"createAt":1613630252678,"senderCorpId":"ding1",
             "conversationType":"2","senderId":"$:LWCP_v1:$c","conversationTitle":"一中安全群","isInAtList":true,
             "sessionWebhook":"https://oapi.dingtalk.com/robot/sendBySession?session=x","robotCode":"ding-robot",
             "senderPlatform":"Mac",%s}""";

    @Test
    void readsAText() {
        InboundMessage message = translate("\"text\":{\"content\":\" 已巡查 \\n\"},\"msgtype\":\"text\"");

        assertThat(message.form()).isEqualTo(Form.WORDS_AND_PICTURES);
        assertThat(message.text()).isEqualTo("已巡查");
        assertThat(message.messageId()).isEqualTo("msg0==");
        assertThat(message.group()).isTrue();
        assertThat(message.conversationId()).isEqualTo("cid1==");
        assertThat(message.senderUserId()).isEqualTo("u1");
        assertThat(message.senderName()).isEqualTo("李娜");
        assertThat(message.sentAt()).isEqualTo(WRITTEN);
        assertThat(message.robotCode()).isEqualTo("ding-robot");
        assertThat(message.sessionWebhook()).endsWith("session=x");
        assertThat(message.sessionExpiresAt()).isEqualTo(Instant.ofEpochMilli(1613635652738L));
        assertThat(message.quote()).isNull();
        assertThat(message.raw()).contains("\"senderPlatform\":\"Mac\"");
    }

    @Test
    void readsAPictureByItsDownloadCodeOnly() {
        InboundMessage message = translate(
                "\"content\":{\"pictureDownloadCode\":\"never\",\"downloadCode\":\"d1\"},\"msgtype\":\"picture\"");
        assertThat(message.pictures()).containsExactly("d1");
        assertThat(message.text()).isEmpty();
        assertThat(translate("\"content\":{\"pictureDownloadCode\":\"never\"},\"msgtype\":\"picture\"")
                        .form())
                .isEqualTo(Form.UNSUPPORTED);
    }

    @Test
    void readsRichTextInTheOrderShown() {
        InboundMessage message = translate("""
                "content":{"richText":[{"text":" 校门"},{"type":"picture","downloadCode":"d1","pictureDownloadCode":"p"},
                 {"text":"\\n"},{"text":"食堂 "},{"type":"picture","downloadCode":"d2"}]},"msgtype":"richText\"""");
        assertThat(message.text()).isEqualTo("校门\n食堂");
        assertThat(message.pictures()).containsExactly("d1", "d2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"content\":{\"duration\":4000,\"downloadCode\":\"a\",\"recognition\":\"\"},\"msgtype\":\"audio\"",
                "\"content\":{\"fileName\":\"x.pdf\"},\"msgtype\":\"file\"",
                "\"content\":{\"unknownMsgType\":\"chatRecord\"},\"msgtype\":\"unknownMsgType\"",
                "\"content\":{\"downloadCode\":\"i\"},\"msgtype\":\"image\"",
                "\"content\":[]"
            })
    void doesNotUseOtherForms(String body) {
        InboundMessage message = translate(body);
        assertThat(message.form()).isEqualTo(Form.UNSUPPORTED);
        assertThat(message.pictures()).isEmpty();
    }

    @Test
    void takesAVideoAsAFile() {
        InboundMessage message = translate(
                "\"content\":{\"duration\":\"4\",\"downloadCode\":\"v\",\"videoType\":\"mp4\"},\"msgtype\":\"video\"");
        assertThat(message.form()).isEqualTo(Form.FILE);
        assertThat(message.pictures()).containsExactly("v");
        assertThat(message.fileName()).isEmpty();
    }

    @Test
    void readsTheNameOfAFile() {
        InboundMessage message =
                translate("\"content\":{\"downloadCode\":\"f\",\"fileName\":\"三月例会纪要.docx\"},\"msgtype\":\"file\"");
        assertThat(message.fileName()).isEqualTo("三月例会纪要.docx");
    }

    /** Its name says nothing: a photo may come as a file of any name. */
    @Test
    void readsAFileByItsDownloadCode() {
        InboundMessage message =
                translate("\"content\":{\"downloadCode\":\"f\",\"fileName\":\"x.pdf\"},\"msgtype\":\"file\"");
        assertThat(message.form()).isEqualTo(Form.FILE);
        assertThat(message.pictures()).containsExactly("f");
    }

    @Test
    void takesTheRecognisedWordsOfAVoiceMessageAsText() {
        InboundMessage message = translate(
                "\"content\":{\"duration\":4000,\"downloadCode\":\"a\",\"recognition\":\" 已巡查 \"},\"msgtype\":\"audio\"");
        assertThat(message.form()).isEqualTo(Form.WORDS_AND_PICTURES);
        assertThat(message.text()).isEqualTo("已巡查");
        assertThat(message.pictures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20001", "\"20001\""})
    void knowsThatTheContentWasWithheld(String code) {
        assertThat(translate("\"errorCode\":" + code + ",\"errorMessage\":\"quota\",\"msgtype\":\"text\"")
                        .form())
                .isEqualTo(Form.WITHHELD);
    }

    @ParameterizedTest
    @CsvSource({"\"senderStaffId\":\"u1\",\"senderStaffId\":\"\"", "\"senderStaffId\":\"u1\","})
    void hasNoSenderWhenDingTalkDoesNotTell(String present, String absent) {
        String json = text("你好").replace(present + (absent == null ? "," : ""), absent == null ? "" : absent);
        assertThat(translate(json, NOW).senderUserId()).isNull();
    }

    @Test
    void readsAPrivateMessageOfAnOldAppWithoutRobotCode() {
        String json = text("你好")
                .replace("\"conversationType\":\"2\"", "\"conversationType\":\"1\"")
                .replace("\"robotCode\":\"ding-robot\",", "")
                .replace("\"msgId\":\"msg0==\",", "");
        InboundMessage message = translate(json, NOW);
        assertThat(message.group()).isFalse();
        assertThat(message.robotCode()).isEqualTo("own-robot");
        assertThat(message.messageId()).isEqualTo("frame-1");
    }

    @Test
    void readsTimesWrittenAsText() {
        String json =
                text("x").replace("1613630252678", "\"1613630252678\"").replace("1613635652738", "\"1613635652738\"");
        assertThat(translate(json, NOW).sentAt()).isEqualTo(WRITTEN);
        assertThat(translate(json, NOW).sessionExpiresAt()).isEqualTo(Instant.ofEpochMilli(1613635652738L));
        assertThat(translate(text("x").replace("\"createAt\":1613630252678,", ""), NOW)
                        .sentAt())
                .isEqualTo(NOW);
    }

    @Test
    void countsOnOurClockWhenDingTalksIsAnother() {
        Instant moved = WRITTEN.plus(Duration.ofDays(40));
        InboundMessage message = translate(text("x"), moved);
        assertThat(message.sentAt()).isEqualTo(moved);
        assertThat(message.sessionExpiresAt()).isEqualTo(moved.plusMillis(1613635652738L - 1613630252678L));
    }

    @Test
    void readsTheQuoteOfAPicture() {
        Quote quote = translate("""
                        "text":{"content":" 已完成","isReplyMsg":true,"repliedMsg":{"msgType":"picture","msgId":"m9",
                         "senderId":"$:LWCP_v1:$","createdAt":1613630000000,"content":{"downloadCode":"q1"}}},
                        "originalMsgId":"m8","msgtype":"text\"""").quote();
        assertThat(quote).isEqualTo(new Quote(null, "m9", Instant.ofEpochMilli(1613630000000L), "", List.of("q1")));
    }

    @Test
    void readsTheQuoteOfAFile() {
        Quote quote = translate("""
                        "text":{"content":" 已完成","isReplyMsg":true,"repliedMsg":{"msgType":"file","msgId":"m9",
                         "content":{"downloadCode":"f1","fileName":"IMG_1.jpg"}}},"msgtype":"text\"""").quote();
        assertThat(quote).isEqualTo(new Quote(null, "m9", null, "", List.of(), List.of("f1")));
    }

    @Test
    void readsTheQuoteOfOurOwnMessageByItsKey() {
        Quote quote = translate("""
                        "text":{"content":"好","isReplyMsg":true,"repliedMsg":{"msgType":"unknownMsgType"}},
                        "originalMsgId":"m8","originalProcessQueryKey":"key-1","msgtype":"text\"""").quote();
        assertThat(quote).isEqualTo(new Quote("key-1", "m8", null, "", List.of()));
        assertThat(translate("\"text\":{\"content\":\"好\"},\"originalMsgId\":\"m8\",\"msgtype\":\"text\"")
                        .quote())
                .isEqualTo(new Quote(null, "m8", null, "", List.of()));
    }

    @Test
    void readsQuotedWordsOfEveryClient() {
        assertThat(translate("""
                                "text":{"content":"好","isReplyMsg":true,"repliedMsg":{"msgType":"text",
                                 "content":{"text":" 提醒 #A17 "}}},"msgtype":"text\"""").quote().text()).isEqualTo("提醒 #A17");
        assertThat(translate("""
                                "content":{"richText":[{"text":"好"}],"isReplyMsg":true,"repliedMsg":{"msgType":"richText",
                                 "content":{"richText":[{"msgType":"text","content":"#A17"},
                                 {"msgType":"picture","downloadCode":"q1"}]}}},"msgtype":"richText\"""").quote()).isEqualTo(new Quote(null, null, null, "#A17", List.of("q1")));
        assertThat(translate("""
                                "text":{"content":"好"},"quoteMessage":{"msgId":"m1","msgtype":"text",
                                 "text":{"content":"#A17"},"senderNick":"机器人"},"msgtype":"text\"""").quote()).isEqualTo(new Quote(null, "m1", null, "#A17", List.of()));
    }

    private static InboundMessage translate(String body) {
        return translate(ENVELOPE.formatted(body), NOW);
    }

    private static String text(String words) {
        return ENVELOPE.formatted("\"text\":{\"content\":\"" + words + "\"},\"msgtype\":\"text\"");
    }

    private static InboundMessage translate(String json, Instant now) {
        return new Translation("own-robot").translate(json, FakeDingTalk.JSON.readTree(json), "frame-1", now);
    }
}
