package org.dutybell.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The webhook of a group's robot, over real HTTP. */
@SandboxTest
class SandboxHookTests {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void leaveTheThrottleBehind() {
        caller = new Caller(port);
        caller.form("/sandbox/api/clock/advance", "by=PT11M");
    }

    @Test
    void reallyMentionsWhoIsNamedInListAndText() {
        send(markdown("请 @user-li 与 @user-zhang 处理", List.of("user-li", "user-wang")));
        JsonNode shown = last();
        assertThat(shown.path("mentions")).hasSize(1);
        assertThat(shown.path("mentions").get(0).asString()).isEqualTo("user-li");
        assertThat(shown.path("processQueryKey").isNull()).isTrue();
    }

    @Test
    void showsARepeatedMessageOnce() {
        Map<String, Object> body = Map.of("msgtype", "text", "text", Map.of("content", "一次"), "msgUuid", "n-17");
        int before = count();
        assertThat(send(body)).isZero();
        assertThat(send(body)).isZero();
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void refusesAWrongSignature() {
        long now = Caller.machineMillis();
        String path = "/robot/send?access_token=school-03&timestamp=" + now + "&sign=";
        assertThat(errcode(caller.post(path + Caller.sign(now, "SECother"), text())))
                .isEqualTo(310000);
        assertThat(errcode(caller.post("/robot/send?access_token=school-03", text())))
                .isEqualTo(310000);
    }

    @Test
    void refusesATimestampOfAnotherHour() {
        long old = Caller.machineMillis() - 3_700_000;
        assertThat(errcode(caller.robot("school-03", text(), old))).isEqualTo(310000);
    }

    @Test
    void knowsTheGroupsOfTheOrganisationOnly() {
        assertThat(errcode(caller.robot("nowhere", text(), Caller.machineMillis())))
                .isEqualTo(300001);
        assertThat(errcode(caller.post("/robot/send", text()))).isEqualTo(400101);
    }

    @Test
    void saysWhatIsWrongWithABody() {
        long now = Caller.machineMillis();
        assertThat(errcode(caller.robot("school-03", "no json", now))).isEqualTo(40035);
        assertThat(errcode(caller.robot("school-03", Map.of("msgtype", "dance"), now)))
                .isEqualTo(400105);
        assertThat(errcode(caller.robot("school-03", markdown("", List.of()), now)))
                .isEqualTo(400402);
        assertThat(errcode(caller.robot("school-03", markdown("长".repeat(7_000), List.of()), now)))
                .isEqualTo(460101);
        String path = "/robot/send?access_token=school-03&timestamp=" + now + "&sign=" + Caller.sign(now, "SECsandbox");
        assertThat(errcode(caller.form(path, "a=b"))).isEqualTo(43004);
    }

    @Test
    void shutsARobotOutForTenMinutesAfterTwentyMessages() {
        for (int sent = 0; sent < 20; sent++) {
            assertThat(send(text())).isZero();
        }
        assertThat(send(text())).isEqualTo(410100);
        caller.form("/sandbox/api/clock/advance", "by=PT9M");
        assertThat(send(text())).isEqualTo(410100);
        caller.form("/sandbox/api/clock/advance", "by=PT2M");
        assertThat(send(text())).isZero();
    }

    private int send(Map<String, Object> body) {
        return errcode(caller.robot("school-03", body, Caller.machineMillis()));
    }

    private static int errcode(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("errcode").asInt();
    }

    private int count() {
        return caller.messages("school-03", "user-li").size();
    }

    private JsonNode last() {
        JsonNode messages = caller.messages("school-03", "user-li");
        return messages.get(messages.size() - 1);
    }

    private static Map<String, Object> text() {
        return Map.of("msgtype", "text", "text", Map.of("content", "你好"));
    }

    private static Map<String, Object> markdown(String text, List<String> at) {
        return Map.of(
                "msgtype", "markdown", "markdown", Map.of("title", "提醒", "text", text), "at", Map.of("atUserIds", at));
    }
}
