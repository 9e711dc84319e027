package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Trouble on the stream, slow and broken answers, and what people send besides words and pictures. */
@SandboxTest
class SandboxStreamFaultTests {

    private static final String SEND = "/v1.0/robot/groupMessages/send";

    @LocalServerPort
    private int port;

    private Caller caller;
    private Bot bot;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
        bot = Bot.connect(caller, Bot.ticketForAll(caller));
    }

    @AfterEach
    void mend() {
        caller.app("DELETE", "/sandbox/api/faults", Map.of());
        bot.close();
    }

    @Test
    void asksToConnectAnewAndThenHangsUp() {
        stream("disconnect");
        JsonNode frame = bot.receives("SYSTEM");
        while (!frame.path("headers").path("topic").asString().equals("disconnect")) {
            frame = bot.receives("SYSTEM");
        }
        try (Bot second = Bot.connect(caller)) {
            say("换了连接");
            assertThat(second.hears().path("text").path("content").asString()).isEqualTo("换了连接");
        }
        bot.isHungUpOn();
    }

    @Test
    void hangsUpWithoutAWord() {
        stream("close");
        bot.isHungUpOn();
        say("等下一个连接");
        try (Bot second = Bot.connect(caller)) {
            assertThat(second.hears().path("text").path("content").asString()).isEqualTo("等下一个连接");
        }
    }

    @Test
    void staysOpenAndDead() {
        stream("silence");
        say("听不到");
        caller.form("/sandbox/api/faults/stream", "kind=silence&times=0");
        say("听得到");
        assertThat(bot.hears().path("text").path("content").asString()).isEqualTo("听得到");
        assertThat(journal("LOST")).anyMatch(body -> body.contains("听不到"));
    }

    @Test
    void losesAsManyPushesAsWished() {
        caller.form("/sandbox/api/faults/stream", "kind=lose&times=2");
        say("丢一");
        say("丢二");
        say("到三");
        assertThat(bot.hears().path("text").path("content").asString()).isEqualTo("到三");
    }

    @Test
    void pushesTheSameTwice() {
        stream("duplicate");
        say("两次");
        JsonNode first = bot.receives("CALLBACK");
        JsonNode second = bot.receives("CALLBACK");
        assertThat(second.path("headers").path("messageId"))
                .isEqualTo(first.path("headers").path("messageId"));
        assertThat(second.path("data")).isEqualTo(first.path("data"));
    }

    @Test
    void knowsNoOtherTroubleOnTheStream() {
        assertThat(stream("dance").status()).isEqualTo(400);
    }

    @Test
    void answersLaterThanTheCallAfterIt() {
        fault("kind=latency&millis=3000");
        CompletableFuture<Caller.Answer> late = CompletableFuture.supplyAsync(() -> send("慢"));
        while (caller.get("/sandbox/api/faults").json().path("interfaces").size() > 0) {
            Thread.onSpinWait();
        }
        send("快");
        assertThat(late.join().status()).isEqualTo(200);
        List<String> shown = shown();
        assertThat(shown.lastIndexOf("慢")).isGreaterThan(shown.lastIndexOf("快"));
    }

    @Test
    void doesWhatItNeverAnswers() {
        String token = caller.token();
        fault("kind=timeout&millis=1");
        assertThatThrownBy(() -> caller.post(SEND, message("没有回音"), "x-acs-dingtalk-access-token", token))
                .isInstanceOf(AssertionError.class);
        assertThat(shown()).contains("没有回音");
    }

    @Test
    void tricklesAWholeAnswer() {
        fault("kind=slow-body&millis=1");
        Caller.Answer answer = send("点滴");
        assertThat(answer.json().path("processQueryKey").asString()).isNotBlank();
        assertThat(caller.get("/sandbox/api/faults").json().path("interfaces")).isEmpty();
    }

    @Test
    void handsOnVoiceVideoAndFilesOfPrivateChats() {
        media("private", "audio", "recognition=已完成");
        JsonNode voice = bot.hears();
        assertThat(voice.path("msgtype").asString()).isEqualTo("audio");
        assertThat(voice.path("content").path("recognition").asString()).isEqualTo("已完成");
        media("private", "video", "seconds=7");
        JsonNode video = bot.hears();
        assertThat(video.path("msgtype").asString()).isEqualTo("video");
        assertThat(video.path("content").path("downloadCode").asString()).isNotBlank();
        media("private", "file", "fileName=plan.pdf");
        JsonNode file = bot.hears();
        assertThat(file.path("msgtype").asString()).isEqualTo("file");
        assertThat(file.path("content").path("fileName").asString()).isEqualTo("plan.pdf");
        assertThat(file.path("content").path("downloadCode").asString()).isNotBlank();
    }

    @Test
    void takesNoVoiceVideoOrFileInAGroup() {
        for (String kind : List.of("audio", "video", "file")) {
            assertThat(media("school-03", kind, "fileName=x.pdf").status()).isEqualTo(400);
        }
    }

    @Test
    void tellsOfAChangeInTheContacts() {
        caller.form("/sandbox/api/contacts/events", "type=user_modify_org&id=user-li");
        JsonNode frame = bot.receives("EVENT");
        assertThat(frame.path("headers").path("eventType").asString()).isEqualTo("user_modify_org");
        assertThat(frame.path("headers").path("eventId").asString()).isNotBlank();
        assertThat(Caller.JSON
                        .readTree(frame.path("data").asString())
                        .path("UserId")
                        .toString())
                .isEqualTo("[\"user-li\"]");
        bot.answer(frame, 200, "{\"status\":\"SUCCESS\"}");
    }

    private Caller.Answer stream(String kind) {
        return caller.form("/sandbox/api/faults/stream", "kind=" + kind);
    }

    private void fault(String wish) {
        caller.form("/sandbox/api/faults", "api=robot/groupMessages/send&" + wish);
    }

    private void say(String words) {
        caller.say(Map.of("as", "user-wang", "conversation", "private", "text", words));
    }

    private Caller.Answer media(String conversation, String kind, String more) {
        return caller.form(
                "/sandbox/api/messages/media",
                "as=user-li&conversation=" + conversation + "&kind=" + kind + "&" + more);
    }

    private Caller.Answer send(String words) {
        return caller.withToken(SEND, message(words));
    }

    private static Map<String, Object> message(String words) {
        return Map.of(
                "robotCode",
                "sandbox-client",
                "openConversationId",
                FakeOrganisation.SCHOOL_CHAT,
                "msgKey",
                "sampleText",
                "msgParam",
                Caller.JSON.writeValueAsString(Map.of("content", words)));
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        caller.messages("school-03", "user-zhang")
                .forEach(message -> shown.add(message.path("text").asString("")));
        return shown;
    }

    private List<String> journal(String kind) {
        List<String> bodies = new ArrayList<>();
        for (JsonNode entry : caller.get("/sandbox/api/journal").json()) {
            if (entry.path("kind").asString().equals(kind)) {
                bodies.add(entry.path("body").asString());
            }
        }
        return bodies;
    }
}
