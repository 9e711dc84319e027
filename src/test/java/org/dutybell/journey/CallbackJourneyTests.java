package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service behind an address instead of on the stream: words, presses and events come by HTTP, signed. */
class CallbackJourneyTests {

    private static Bureau bureau;

    @BeforeAll
    static void opens() {
        bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 2),
                Database.H2,
                Map.of(
                        "dutybell.dingtalk.stream.enabled", "false",
                        "dutybell.dingtalk.callback.enabled", "true",
                        "dutybell.sandbox.callback-url", "self"));
        bureau.sandbox()
                .call(
                        "/v1.0/card/callbacks/register",
                        Map.of(
                                "callbackRouteKey", "dutybell",
                                "callbackUrl", bureau.address() + "/dingtalk/cards",
                                "apiSecret", "sandbox-card-secret"));
        bureau.at("09:00");
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void takesAnAnswerWithAPhotoAndWritesTheReceipt() {
        var patrol = bureau.open("school-patrol", "school-09");
        bureau.phoneOf("u-school09-peng")
                .in("school-09")
                .saysWithPhoto("#" + patrol.code() + " 已完成")
                .expects(patrol.code(), "已记录");
    }

    @Test
    void keepsAnEventThatWasEncrypted() {
        bureau.sandbox()
                .act("/sandbox/api/contacts/events", Map.of("type", "user_modify_org", "id", "u-school09-peng"));
        await().untilAsserted(() -> assertThat(count("received_event where event_type = 'user_modify_org'"))
                .isPositive());
        assertThat(bureau.sandbox().page("/sandbox/api/journal?after=0"))
                .contains("\"what\":\"/dingtalk/events\"")
                .contains("\\\"encrypt\\\"")
                .doesNotContain("\"what\":\"*\"");
    }

    @Test
    void takesThePressOfACard() {
        String group = bureau.bean(JdbcClient.class)
                .sql("select conversation_id from chat where code = 'school-09'")
                .query(String.class)
                .single();
        bureau.sandbox()
                .call(
                        "/v1.0/card/instances/createAndDeliver",
                        Map.of(
                                "cardTemplateId",
                                "sandbox-duty.schema",
                                "outTrackId",
                                "card-of-the-journey",
                                "callbackType",
                                "HTTP",
                                "callbackRouteKey",
                                "dutybell",
                                "cardData",
                                Map.of("cardParamMap", Map.of("title", "巡查", "state", "open")),
                                "openSpaceId",
                                "dtv1.card//IM_GROUP." + group,
                                "imGroupOpenSpaceModel",
                                Map.of("supportForward", false),
                                "imGroupOpenDeliverModel",
                                Map.of("robotCode", "sandbox-client")));
        var shown = bureau.sandbox().messages("u-school09-peng", "school-09");
        long before = count("inbox_message");
        String pressed = bureau.sandbox()
                .act(
                        "/sandbox/api/cards/press",
                        Map.of(
                                "as", "u-school09-peng",
                                "action", "done",
                                "message", shown.get(shown.size() - 1).id()));
        assertThat(pressed).contains("\"result\":\"\"");
        assertThat(count("inbox_message")).isEqualTo(before + 1);
    }

    private static long count(String rows) {
        return bureau.bean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }
}
