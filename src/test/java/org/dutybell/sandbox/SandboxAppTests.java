package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What an app asks for besides sending: tokens, uploads, who read, taking back, who is in a group, whom it may see. */
@SandboxTest
class SandboxAppTests {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
    }

    @Test
    void givesTheSameTokenInEveryWay() {
        String token = caller.token();
        assertThat(caller.get("/gettoken?appkey=sandbox-client&appsecret=sandbox-secret")
                        .json()
                        .path("access_token")
                        .asString())
                .isEqualTo(token);
        assertThat(caller.post("/v1.0/oauth2/dingsandbox/token", unified("client_credentials"))
                        .json()
                        .path("access_token")
                        .asString())
                .isEqualTo(token);
    }

    @Test
    void refusesATokenInTheWordsOfEachWay() {
        Caller.Answer legacy = caller.get("/gettoken?appkey=sandbox-client&appsecret=x");
        assertThat(legacy.status()).isEqualTo(200);
        assertThat(legacy.json().path("errcode").asInt()).isEqualTo(40089);
        assertThat(caller.post("/v1.0/oauth2/other/token", unified("client_credentials"))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("invalidCorpId");
        assertThat(caller.post("/v1.0/oauth2/dingsandbox/token", unified("password"))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("invalidGrantType");
    }

    @ParameterizedTest
    @CsvSource({"image, bell.png, 0", "image, bell.exe, 40004", "dance, bell.png, 40035", "file, plan.pdf, 0"})
    void takesUploadsOfKnownKinds(String type, String name, int code) {
        JsonNode answer = caller.file(
                        "/media/upload?access_token=" + caller.token(),
                        Map.of("type", type),
                        "media",
                        name,
                        new byte[] {1, 2, 3})
                .json();
        assertThat(answer.path("errcode").asInt()).isEqualTo(code);
        assertThat(answer.path("media_id").asString("").startsWith("@")).isEqualTo(code == 0);
    }

    @Test
    void tellsWhetherSomebodyHasReadAPrivateMessage() {
        String key = toWangAndLi();
        String query = "/v1.0/robot/oToMessages/readStatus?robotCode=sandbox-client&processQueryKey="
                + key.replace("=", "%3D");
        assertThat(withToken(query).body()).contains("processQueryKey.expireTime");
        caller.messages("private", "user-wang");
        caller.form("/sandbox/api/clock/advance", "by=PT1M");
        JsonNode answer = withToken(query).json();
        assertThat(answer.path("sendStatus").asString()).isEqualTo("SUCCESS");
        for (JsonNode info : answer.path("messageReadInfoList")) {
            boolean wang = info.path("userId").asString().equals("user-wang");
            assertThat(info.path("readStatus").asString()).isEqualTo(wang ? "READ" : "UNREAD");
        }
        assertThat(answer.path("messageReadInfoList")).hasSize(2);
    }

    @Test
    void takesPrivateMessagesBackFromEverybody() {
        String key = toWangAndLi();
        JsonNode answer = recall(List.of(key, "unknown")).json();
        assertThat(answer.path("successResult").get(0).asString()).isEqualTo(key);
        assertThat(answer.path("failedResult").path("unknown").asString()).isEqualTo("notExist");
        for (String reader : List.of("user-wang", "user-li")) {
            JsonNode messages = caller.messages("private", reader);
            assertThat(messages.get(messages.size() - 1).path("recalled").asBoolean())
                    .isTrue();
        }
        assertThat(recall(List.of("unknown")).body()).contains("notRevoke.all.messages");
        assertThat(recall(List.of()).body()).contains("invalidParameter.processQueryKeys");
    }

    @Test
    void namesTheRobotsOfAGroup() {
        assertThat(robots(FakeOrganisation.SCHOOL_CHAT)
                        .json()
                        .path("chatbotInstanceVOList")
                        .get(0)
                        .path("robotCode")
                        .asString())
                .isEqualTo("sandbox-client");
        assertThat(robots("cidX").body()).contains("invalid.openConversationId");
        caller.form("/sandbox/api/faults/groups", "conversation=school-03&robot=removed");
        assertThat(robots(FakeOrganisation.SCHOOL_CHAT).json().path("chatbotInstanceVOList"))
                .isEmpty();
        caller.form("/sandbox/api/faults/groups", "conversation=school-03&robot=ok");
    }

    @Test
    void findsDepartmentsAndPeopleByTheirIds() {
        JsonNode ids = caller.legacy("/topapi/v2/department/listsubid", Map.of("dept_id", 1))
                .json()
                .path("result")
                .path("dept_id_list");
        assertThat(ids).hasSize(3);
        assertThat(caller.legacy(
                                "/topapi/user/listid",
                                Map.of("dept_id", ids.get(0).asLong()))
                        .json()
                        .path("result")
                        .path("userid_list")
                        .toString())
                .contains("user-zhang", "user-li")
                .doesNotContain("user-wang");
        assertThat(caller.legacy("/topapi/user/getbyunionid", Map.of("unionid", "union-user-wang"))
                        .json()
                        .path("result")
                        .path("userid")
                        .asString())
                .isEqualTo("user-wang");
        assertThat(caller.legacy("/topapi/user/getbyunionid", Map.of("unionid", "union-x"))
                        .json()
                        .path("errcode")
                        .asInt())
                .isEqualTo(60121);
    }

    @Test
    void tellsWhatTheAppMaySee() {
        assertThat(scopes().path("authed_dept").toString()).isEqualTo("[1]");
        long school = caller.legacy("/topapi/v2/department/listsubid", Map.of("dept_id", 1))
                .json()
                .path("result")
                .path("dept_id_list")
                .get(0)
                .asLong();
        caller.form("/sandbox/api/contacts/scope", "visible=false&department=" + school);
        assertThat(scopes().path("authed_dept")).isEmpty();
        assertThat(caller.legacy("/topapi/v2/user/list", Map.of("dept_id", school, "cursor", 0, "size", 10))
                        .json()
                        .path("errcode")
                        .asInt())
                .isEqualTo(50004);
        caller.form("/sandbox/api/contacts/scope", "visible=true&department=" + school);
    }

    private JsonNode scopes() {
        return caller.get("/auth/scopes?access_token=" + caller.token()).json().path("auth_org_scopes");
    }

    private Caller.Answer robots(String group) {
        return caller.withToken("/v1.0/robot/groups/robots/query", Map.of("openConversationId", group));
    }

    private Caller.Answer withToken(String path) {
        return caller.app("GET", path, Map.of());
    }

    private Caller.Answer recall(List<String> keys) {
        return caller.withToken(
                "/v1.0/robot/otoMessages/batchRecall", Map.of("robotCode", "sandbox-client", "processQueryKeys", keys));
    }

    private String toWangAndLi() {
        return caller.withToken(
                        "/v1.0/robot/oToMessages/batchSend",
                        Map.of(
                                "robotCode", "sandbox-client",
                                "userIds", List.of("user-wang", "user-li"),
                                "msgKey", "sampleText",
                                "msgParam", "{\"content\":\"通知\"}"))
                .json()
                .path("processQueryKey")
                .asString();
    }

    private static Map<String, String> unified(String grant) {
        return Map.of("client_id", "sandbox-client", "client_secret", "sandbox-secret", "grant_type", grant);
    }
}
