package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The calls of the bot, over real HTTP. */
@SandboxTest
class SandboxWireTests {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
        caller.form("/sandbox/api/clock/advance", "by=PT2M");
    }

    @Test
    void givesTheSameTokenWithinItsValidity() {
        assertThat(caller.token()).isNotBlank().isEqualTo(caller.token());
    }

    @Test
    void givesAnotherTokenWhenTheClockHasMovedOn() {
        String first = caller.token();
        caller.form("/sandbox/api/clock/advance", "by=PT2H");
        assertThat(caller.post("/v1.0/robot/groupMessages/send", Map.of(), "x-acs-dingtalk-access-token", first)
                        .body())
                .contains("InvalidAuthentication");
        assertThat(caller.token()).isNotEqualTo(first);
    }

    @Test
    void refusesAWrongSecret() {
        Caller.Answer answer =
                caller.post("/v1.0/oauth2/accessToken", Map.of("appKey", "sandbox-client", "appSecret", "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("invalidClientIdOrSecret");
        assertThat(answer.json().path("requestid").asString()).isNotBlank();
    }

    @Test
    void tellsTheJavaSdkAnEndpointItCanRead() {
        Caller.Answer answer = caller.post(
                "/v1.0/gateway/connections/open",
                Map.of(
                        "clientId", "sandbox-client",
                        "clientSecret", "sandbox-secret",
                        "ua", "java/1.3.12-union",
                        "subscriptions", List.of()));
        assertThat(answer.json().path("endpoint").asString()).isEqualTo("wss://127.0.0.1:" + port + "/connect");
        assertThat(answer.json().path("ticket").asString()).isNotBlank();
    }

    @Test
    void opensNoConnectionWithAWrongSecret() {
        Caller.Answer answer = caller.post(
                "/v1.0/gateway/connections/open", Map.of("clientId", "sandbox-client", "clientSecret", "x"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("code").asString()).isEqualTo("authFailed");
    }

    @Test
    void takesATicketOnce() {
        String ticket = Bot.ticket(caller);
        Bot.connect(caller, ticket).close();
        assertThatIllegalStateException().isThrownBy(() -> Bot.connect(caller, ticket));
    }

    @Test
    void takesATicketForNinetySeconds() {
        String ticket = Bot.ticket(caller);
        caller.form("/sandbox/api/clock/advance", "by=PT90S");
        assertThatIllegalStateException().isThrownBy(() -> Bot.connect(caller, ticket));
    }

    @Test
    void showsAGroupMessageWithoutAnyMention() {
        Caller.Answer answer = caller.withToken("/v1.0/robot/groupMessages/send", toGroup("sandbox-client", text()));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode shown = last(FakeOrganisation.SCHOOL_CHAT, "user-li");
        assertThat(shown.path("text").asString()).isEqualTo("请 @user-li 处理");
        assertThat(shown.path("mentions")).isEmpty();
        assertThat(shown.path("processQueryKey")).isEqualTo(answer.json().path("processQueryKey"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', sampleText, '{\"content\":\"x\"}', invalidParameter.robotCode.empty",
        "other, sampleText, '{\"content\":\"x\"}', invalidParameter.robotCode.auth",
        "sandbox-client, sampleDance, '{\"content\":\"x\"}', invalidParameter.msgKey.invalid",
        "sandbox-client, sampleText, 'no json', invalidParameter.msgParam.invalid",
        "sandbox-client, sampleMarkdown, '{\"text\":\"x\"}', invalidParameter.msgParam.invalid"
    })
    void refusesAMalformedGroupMessage(String robot, String key, String param, String code) {
        Map<String, Object> body = Map.of(
                "robotCode", robot,
                "openConversationId", FakeOrganisation.SCHOOL_CHAT,
                "msgKey", key,
                "msgParam", param);
        Caller.Answer answer = caller.withToken("/v1.0/robot/groupMessages/send", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @Test
    void refusesTooLongAMessageAndAnUnknownGroup() {
        String tooLong = Caller.JSON.writeValueAsString(Map.of("content", "长".repeat(5_000)));
        assertThat(caller.withToken("/v1.0/robot/groupMessages/send", toGroup("sandbox-client", tooLong))
                        .body())
                .contains("invalidParameter.msgParam.tooLong");
        Map<String, Object> unknown = Map.of(
                "robotCode",
                "sandbox-client",
                "openConversationId",
                "cidX",
                "msgKey",
                "sampleText",
                "msgParam",
                text());
        assertThat(caller.withToken("/v1.0/robot/groupMessages/send", unknown).body())
                .contains("invalid.openConversationId");
    }

    @Test
    void tellsWhomAPrivateMessageDidNotReach() {
        Caller.Answer answer =
                caller.withToken("/v1.0/robot/oToMessages/batchSend", toPeople(List.of("user-wang", "user-gone")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("invalidStaffIdList").get(0).asString()).isEqualTo("user-gone");
        assertThat(answer.json().path("flowControlledStaffIdList")).isEmpty();
        JsonNode shown = last("private", "user-wang");
        assertThat(shown.path("title").asString()).isEqualTo("周报");
        assertThat(shown.path("processQueryKey")).isEqualTo(answer.json().path("processQueryKey"));
    }

    @Test
    void sendsToTwentyPeopleAtMost() {
        List<String> many = Collections.nCopies(21, "user-wang");
        assertThat(caller.withToken("/v1.0/robot/oToMessages/batchSend", toPeople(many))
                        .body())
                .contains("invalidParameter.userIds.overMax");
        assertThat(caller.withToken("/v1.0/robot/oToMessages/batchSend", toPeople(List.of()))
                        .body())
                .contains("miss.staffId");
    }

    @Test
    void writesTheJournal() {
        caller.withToken("/v1.0/robot/groupMessages/send", toGroup("sandbox-client", text()));
        JsonNode journal = caller.get("/sandbox/api/journal").json();
        JsonNode entry = journal.get(journal.size() - 1);
        assertThat(entry.path("kind").asString()).isEqualTo("CALL");
        assertThat(entry.path("what").asString()).isEqualTo("/v1.0/robot/groupMessages/send");
        assertThat(entry.path("body").asString()).contains("sampleText");
        assertThat(entry.path("answer").asString()).contains("processQueryKey");
    }

    private JsonNode last(String conversation, String as) {
        JsonNode messages = caller.messages(conversation, as);
        return messages.get(messages.size() - 1);
    }

    private static Map<String, Object> toGroup(String robot, String param) {
        return Map.of(
                "robotCode",
                robot,
                "openConversationId",
                FakeOrganisation.SCHOOL_CHAT,
                "msgKey",
                "sampleText",
                "msgParam",
                param);
    }

    private static Map<String, Object> toPeople(List<String> userIds) {
        return Map.of(
                "robotCode", "sandbox-client",
                "userIds", userIds,
                "msgKey", "sampleMarkdown",
                "msgParam", "{\"title\":\"周报\",\"text\":\"# 周报\"}");
    }

    private static String text() {
        return "{\"content\":\"请 @user-li 处理\"}";
    }
}
