package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Cards that change: by the app's call, and by the bot's answer to a press. */
@SandboxTest
class SandboxCardTests {

    private static final String CARDS = "/v1.0/card/instances";

    @LocalServerPort
    private int port;

    private final String card = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private Caller caller;

    @BeforeEach
    void deliver() {
        caller = new Caller(port);
        Caller.Answer delivered = caller.withToken(CARDS + "/createAndDeliver", card());
        assertThat(delivered.status()).isEqualTo(200);
    }

    @Test
    void keepsWhatAChangeByKeyDoesNotName() {
        Caller.Answer changed = change(Map.of("updateCardDataByKey", true));
        assertThat(changed.json().path("result").asBoolean()).isTrue();
        assertThat(seenBy("user-li").path("title").asString()).isEqualTo("巡查");
        assertThat(seenBy("user-li").path("state").asString()).isEqualTo("done");
    }

    @Test
    void losesWhatAPlainChangeDoesNotName() {
        change(Map.of());
        assertThat(seenBy("user-li").has("title")).isFalse();
        assertThat(seenBy("user-li").path("state").asString()).isEqualTo("done");
    }

    @Test
    void changesForOnePersonOnly() {
        caller.app(
                "PUT",
                CARDS,
                Map.of(
                        "outTrackId",
                        card,
                        "userIdType",
                        1,
                        "privateData",
                        Map.of("user-li", Map.of("cardParamMap", Map.of("state", "later")))));
        assertThat(seenBy("user-li").path("state").asString()).isEqualTo("later");
        assertThat(seenBy("user-zhang").path("state").asString()).isEqualTo("open");
    }

    @Test
    void knowsNoCardThatWasNotDelivered() {
        Caller.Answer refused = caller.app("PUT", CARDS, Map.of("outTrackId", "none", "cardData", Map.of()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asString()).isEqualTo("param.cardNotExist");
    }

    @Test
    void changesTheCardAsTheBotAnswersThePress() {
        try (Bot bot = Bot.connect(caller, Bot.ticketForAll(caller))) {
            CompletableFuture<Caller.Answer> pressed = press();
            JsonNode frame = bot.receives("CALLBACK");
            assertThat(frame.path("headers").path("topic").asString()).isEqualTo("/v1.0/card/instances/callback");
            JsonNode heard = Caller.JSON.readTree(frame.path("data").asString());
            assertThat(heard.path("type").asString()).isEqualTo("actionCallback");
            assertThat(heard.path("outTrackId").asString()).isEqualTo(card);
            assertThat(heard.path("userId").asString()).isEqualTo("user-li");
            assertThat(heard.path("spaceId").asString()).isEqualTo(FakeOrganisation.SCHOOL_CHAT);
            assertThat(heard.path("content").asString()).contains("\"actionIds\":[\"done\"]");
            bot.answer(frame, 200, """
                    {"response":{"cardUpdateOptions":{"updateCardDataByKey":true,"updatePrivateDataByKey":true},
                    "cardData":{"cardParamMap":{"state":"done"}},
                    "userPrivateData":{"cardParamMap":{"body":"由你办结"}}}}""");
            assertThat(pressed.join().json().path("result").asString()).isEmpty();
        }
        assertThat(seenBy("user-zhang").path("state").asString()).isEqualTo("done");
        assertThat(seenBy("user-zhang").path("title").asString()).isEqualTo("巡查");
        assertThat(seenBy("user-zhang").has("body")).isFalse();
        assertThat(seenBy("user-li").path("body").asString()).isEqualTo("由你办结");
    }

    @Test
    void leavesTheCardAsItIsWhenTheAnswerIsAnError() {
        try (Bot bot = Bot.connect(caller, Bot.ticketForAll(caller))) {
            CompletableFuture<Caller.Answer> pressed = press();
            bot.answer(bot.receives("CALLBACK"), 500, "{}");
            pressed.join();
        }
        assertThat(seenBy("user-li").path("state").asString()).isEqualTo("open");
    }

    @Test
    void leavesTheCardAsItIsWhenTheBotDoesNotAnswer() {
        try (Bot bot = Bot.connect(caller, Bot.ticketForAll(caller))) {
            CompletableFuture<Caller.Answer> pressed = press();
            bot.receives("CALLBACK");
            assertThat(pressed.join().json().path("result").asString()).contains("2 秒");
        }
        assertThat(seenBy("user-li").path("state").asString()).isEqualTo("open");
    }

    @Test
    void deliversACardThatWasCreatedBefore() {
        Caller.Answer created = caller.withToken(
                CARDS,
                Map.of(
                        "cardTemplateId",
                        "sandbox-duty.schema",
                        "outTrackId",
                        second,
                        "callbackType",
                        "STREAM",
                        "cardData",
                        Map.of("cardParamMap", Map.of("title", "会议", "state", "open")),
                        "imGroupOpenSpaceModel",
                        Map.of("supportForward", true)));
        assertThat(created.json().path("result").asString()).isEqualTo(second);
        assertThat(lastCard("school-03")).as("not shown before it is delivered").isEqualTo(card);
        Caller.Answer delivered = caller.withToken(
                CARDS + "/deliver",
                Map.of(
                        "outTrackId",
                        second,
                        "openSpaceId",
                        "dtv1.card//IM_GROUP." + FakeOrganisation.SCHOOL_CHAT,
                        "imGroupOpenDeliverModel",
                        Map.of("robotCode", "sandbox-client")));
        assertThat(delivered.json().path("result").get(0).path("success").asBoolean())
                .isTrue();
        assertThat(lastCard("school-03")).isEqualTo(second);
    }

    @Test
    void deliversInPrivateWithoutTheRobotsCodeAsTheOfficialSdkDoes() {
        caller.withToken(
                CARDS,
                Map.of(
                        "cardTemplateId",
                        "sandbox-duty.schema",
                        "outTrackId",
                        second,
                        "cardData",
                        Map.of("cardParamMap", Map.of("title", "会议")),
                        "imRobotOpenSpaceModel",
                        Map.of("supportForward", true)));
        Caller.Answer delivered = caller.withToken(
                CARDS + "/deliver",
                Map.of(
                        "outTrackId",
                        second,
                        "openSpaceId",
                        "dtv1.card//IM_ROBOT.user-li",
                        "imRobotOpenDeliverModel",
                        Map.of("spaceType", "IM_ROBOT")));
        assertThat(delivered.json().path("result").get(0).path("success").asBoolean())
                .isTrue();
        assertThat(lastCard("private")).isEqualTo(second);
    }

    @Test
    void deliversNoCardThatWasNotCreated() {
        Caller.Answer refused = caller.withToken(CARDS + "/deliver", Map.of("outTrackId", second));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asString()).isEqualTo("param.cardNotExist");
    }

    @Test
    void answersAPathThatDingTalkDoesNotHaveAsItsGatewayDoes() {
        Caller.Answer refused = caller.withToken("/v1.0/card/streaming/none", Map.of());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("code").asString()).isEqualTo("InvalidAction.NotFound");
        assertThat(refused.json().path("requestid").asString()).isNotEmpty();
    }

    @Test
    void registersAnAddressForPresses() {
        Caller.Answer registered = caller.withToken(
                "/v1.0/card/callbacks/register",
                Map.of("callbackRouteKey", "bell", "callbackUrl", "http://127.0.0.1:9/cards", "apiSecret", "s"));
        assertThat(registered.json().path("result").path("callbackUrl").asString())
                .isEqualTo("http://127.0.0.1:9/cards");
        assertThat(caller.withToken(
                                "/v1.0/card/callbacks/register",
                                Map.of("callbackRouteKey", "bell", "callbackUrl", "https://example.org/cards"))
                        .status())
                .as("the sandbox pushes to this machine only")
                .isEqualTo(400);
    }

    private CompletableFuture<Caller.Answer> press() {
        JsonNode messages = caller.messages("school-03", "user-li");
        String message = messages.get(messages.size() - 1).path("id").asString().replace("=", "%3D");
        return CompletableFuture.supplyAsync(
                () -> caller.form("/sandbox/api/cards/press", "as=user-li&action=done&message=" + message));
    }

    private Caller.Answer change(Map<String, Object> options) {
        return caller.app(
                "PUT",
                CARDS,
                Map.of(
                        "outTrackId",
                        card,
                        "cardUpdateOptions",
                        options,
                        "cardData",
                        Map.of("cardParamMap", Map.of("state", "done"))));
    }

    private String lastCard(String conversation) {
        JsonNode messages = caller.messages(conversation, "user-li");
        return messages.get(messages.size() - 1).path("card").asString("");
    }

    private JsonNode seenBy(String userId) {
        return caller.get("/sandbox/api/cards?card=" + card + "&as=" + userId).json();
    }

    private Map<String, Object> card() {
        return Map.of(
                "cardTemplateId",
                "sandbox-duty.schema",
                "outTrackId",
                card,
                "callbackType",
                "STREAM",
                "cardData",
                Map.of("cardParamMap", Map.of("title", "巡查", "state", "open")),
                "openSpaceId",
                "dtv1.card//IM_GROUP." + FakeOrganisation.SCHOOL_CHAT,
                "imGroupOpenSpaceModel",
                Map.of("supportForward", false),
                "imGroupOpenDeliverModel",
                Map.of("robotCode", "sandbox-client"));
    }
}
