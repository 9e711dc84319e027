package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What goes wrong on request, the limits, and the address book's refusals. */
@SandboxTest
class SandboxFaultTests {

    private static final String SEND = "/v1.0/robot/groupMessages/send";

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
    }

    @AfterEach
    void mend() {
        caller.form("/sandbox/api/faults/quota", "calls=5000&messages=3000&usedCalls=0&usedMessages=0");
        caller.form("/sandbox/api/faults/permissions", "permission=qyapi_robot_sendmsg&denied=false");
        caller.form("/sandbox/api/faults/people", "userId=user-li&state=ok");
        caller.form("/sandbox/api/faults/groups", "conversation=school-03&robot=ok");
        caller.form("/sandbox/api/contacts/scope", "userId=user-li&visible=true");
    }

    @Test
    void refusesAQuotaBelowNothingAndAPersonWhomNobodyKnows() {
        Caller.Answer quota = caller.form("/sandbox/api/faults/quota", "calls=-5");
        assertThat(quota.status()).isEqualTo(400);
        assertThat(quota.json().path("detail").asString()).contains("calls", "-5", "0 or more");
        Caller.Answer person = caller.form("/sandbox/api/faults/people", "userId=nobody&state=blocked");
        assertThat(person.status()).isEqualTo(400);
        assertThat(person.json().path("detail").asString()).contains("nobody", "/sandbox/api/people");
    }

    @Test
    void answersAWishedErrorAsOftenAsWished() {
        fault("kind=error&status=500&code=system.busy&times=1");
        Caller.Answer refused = caller.withToken(SEND, message());
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.json().path("code").asString()).isEqualTo("system.busy");
        assertThat(caller.withToken(SEND, message()).status()).isEqualTo(200);
    }

    @Test
    void hangsUpWithoutAnAnswer() {
        String token = caller.token();
        fault("kind=reset");
        assertThatThrownBy(() -> caller.post(SEND, message(), "x-acs-dingtalk-access-token", token))
                .isInstanceOf(AssertionError.class);
        assertThat(caller.withToken(SEND, message()).status()).isEqualTo(200);
    }

    @Test
    void cutsAnAnswerOrShowsAPageInstead() {
        fault("kind=broken-json");
        assertThat(caller.withToken(SEND, message()).body()).startsWith("{").doesNotEndWith("}");
        fault("kind=html&status=403");
        assertThat(caller.withToken(SEND, message()).body()).startsWith("<html>");
        fault("kind=shut-out");
        assertThat(caller.withToken(SEND, message()).json().path("status").asInt())
                .isEqualTo(1111);
    }

    @Test
    void namesTheMissingPermission() {
        caller.form("/sandbox/api/faults/permissions", "permission=qyapi_robot_sendmsg");
        Caller.Answer refused = caller.withToken(SEND, message());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asString())
                .isEqualTo("Forbidden.AccessDenied.AccessTokenPermissionDenied");
        assertThat(refused.body()).contains("requiredScopes").contains("qyapi_robot_sendmsg");
    }

    @Test
    void refusesCallsWhenTheMonthIsUsedUp() {
        caller.form("/sandbox/api/faults/quota", "calls=1&usedCalls=0");
        assertThat(caller.withToken(SEND, message()).status()).isEqualTo(200);
        Caller.Answer refused = caller.withToken(SEND, message());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Forbidden.AccessDenied.ApiCountLimitForOrg");
        assertThat(caller.get("/sandbox/api/journal/cost").json().path("calls").asInt())
                .isEqualTo(1);
    }

    @Test
    void handsOverNoWordsWhenTheMonthsMessagesAreUsedUp() {
        try (Bot bot = Bot.connect(caller)) {
            caller.form("/sandbox/api/faults/quota", "messages=0");
            caller.say(Map.of("as", "user-li", "conversation", "private", "text", "在吗"));
            var heard = bot.hears();
            assertThat(heard.path("errorCode").asInt()).isEqualTo(20001);
            assertThat(heard.has("text")).isFalse();
        }
    }

    @Test
    void tellsWhoIsBlockedAndWhoIsFlowControlled() {
        caller.form("/sandbox/api/faults/people", "userId=user-li&state=flow-controlled");
        assertThat(caller.withToken("/v1.0/robot/oToMessages/batchSend", toLi())
                        .json()
                        .path("flowControlledStaffIdList")
                        .toString())
                .contains("user-li");
        caller.form("/sandbox/api/faults/people", "userId=user-li&state=blocked");
        assertThat(caller.withToken("/v1.0/robot/oToMessages/batchSend", toLi())
                        .json()
                        .path("invalidStaffIdList")
                        .toString())
                .contains("user-li");
    }

    @Test
    void tellsOfSeveralPeopleInOneCallWhomItDidNotReach() {
        caller.form("/sandbox/api/faults/people", "userId=user-li&state=flow-controlled");
        Map<String, Object> several = new HashMap<>(toLi());
        several.put("userIds", List.of("user-li", "user-zhao", "nobody"));

        JsonNode answer =
                caller.withToken("/v1.0/robot/oToMessages/batchSend", several).json();

        assertThat(answer.path("flowControlledStaffIdList").toString()).isEqualTo("[\"user-li\"]");
        assertThat(answer.path("invalidStaffIdList").toString()).isEqualTo("[\"nobody\"]");
        assertThat(answer.path("processQueryKey").asString()).isNotEmpty();
    }

    @Test
    void isNotHeardInAGroupThatTheRobotLeft() {
        caller.form("/sandbox/api/faults/groups", "conversation=school-03&robot=stopped");
        assertThat(caller.withToken(SEND, message()).body()).contains("bot.stopped");
        assertThat(caller.robot("school-03", text(), Caller.machineMillis())
                        .json()
                        .path("errcode")
                        .asInt())
                .isEqualTo(400102);
        caller.form("/sandbox/api/faults/groups", "conversation=school-03&robot=removed");
        assertThat(caller.robot("school-03", text(), Caller.machineMillis())
                        .json()
                        .path("errcode")
                        .asInt())
                .isEqualTo(400106);
    }

    @ParameterizedTest
    @CsvSource({
        "/topapi/v2/user/get, '{\"userid\":\"nobody\"}', 60121",
        "/topapi/v2/user/get, '{\"userid\":\"user-li\"}', 50002",
        "/topapi/v2/user/getbymobile, '{\"mobile\":\"12\"}', 40104",
        "/topapi/v2/user/getbymobile, '{\"mobile\":\"19900000000\"}', 60121",
        "/topapi/v2/department/listsub, '{\"dept_id\":7}', 60003",
        "/topapi/v2/user/get, '{}', 400002"
    })
    void refusesContactsInTheLegacyWay(String path, String body, int code) {
        caller.form("/sandbox/api/contacts/scope", "userId=user-li&visible=false");
        Caller.Answer refused = caller.post(path + "?access_token=" + caller.token(), body);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().path("errcode").asInt()).isEqualTo(code);
    }

    @Test
    void listsDepartmentsAndPeoplePageByPage() {
        String token = "?access_token=" + caller.token();
        long school = caller.post("/topapi/v2/department/listsub" + token, Map.of("dept_id", 1))
                .json()
                .path("result")
                .get(0)
                .path("dept_id")
                .asLong();
        var page = caller.post("/topapi/v2/user/list" + token, Map.of("dept_id", school, "cursor", 0, "size", 1))
                .json()
                .path("result");
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(page.path("list").get(0).path("unionid").asString()).startsWith("union-");
        assertThat(caller.post("/topapi/v2/user/get?access_token=wrong", Map.of("userid", "user-li"))
                        .json()
                        .path("errcode")
                        .asInt())
                .isEqualTo(40014);
    }

    private void fault(String wish) {
        caller.form("/sandbox/api/faults", "api=robot/groupMessages/send&" + wish);
    }

    private static Map<String, Object> message() {
        return Map.of(
                "robotCode", "sandbox-client",
                "openConversationId", FakeOrganisation.SCHOOL_CHAT,
                "msgKey", "sampleText",
                "msgParam", "{\"content\":\"x\"}");
    }

    private static Map<String, Object> toLi() {
        return Map.of(
                "robotCode", "sandbox-client",
                "userIds", List.of("user-li"),
                "msgKey", "sampleText",
                "msgParam", "{\"content\":\"x\"}");
    }

    private static Map<String, Object> text() {
        return Map.of("msgtype", "text", "text", Map.of("content", "x"));
    }
}
