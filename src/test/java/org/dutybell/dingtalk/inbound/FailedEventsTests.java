package org.dutybell.dingtalk.inbound;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.dutybell.dingtalk.FakeDingTalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedEventsTests {

    private static final String PATH = "/call_back/get_call_back_failed_result";

    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private final ReceivedEvents events = mock();
    private final FailedEvents failed = new FailedEvents(dingtalk.api(), events);

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void processesEveryPageLikeWhatWasPushed() {
        answers(Scenario.STARTED, "two", """
                {"errcode":0,"has_more":true,"failed_list":[
                 {"event_time":1,"call_back_tag":"user_add_org","userid":["u1"],"corpid":"c"},
                 {"event_time":2,"call_back_tag":"robot_msg_read","robot_msg_read":{"userId":"u1"}}]}""");
        answers("two", "end", """
                {"errcode":0,"has_more":false,"failed_list":[{"event_time":3,"call_back_tag":"org_dept_remove"}]}""");
        when(events.receive(anyString(), isNull(), isNull(), anyString(), any()))
                .thenReturn(true);

        assertThat(failed.fetch()).isEqualTo(3);

        verify(events).receive(eq("user_add_org"), isNull(), isNull(), anyString(), any());
        verify(events)
                .receive(
                        eq("robot_msg_read"),
                        isNull(),
                        isNull(),
                        anyString(),
                        eq(FakeDingTalk.JSON.readTree("{\"userId\":\"u1\"}")));
        dingtalk.server.verify(
                2, getRequestedFor(urlPathEqualTo(PATH)).withQueryParam("access_token", equalTo("token-1")));
    }

    @Test
    void stopsWhenAPageBringsNothingNew() {
        answers(Scenario.STARTED, Scenario.STARTED, """
                {"errcode":0,"has_more":true,"failed_list":[{"call_back_tag":"user_add_org"}]}""");

        assertThat(failed.fetch()).isZero();
        dingtalk.server.verify(1, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void leavesItWhenDingTalkRefuses() {
        answers(Scenario.STARTED, Scenario.STARTED, "{\"errcode\":400002,\"errmsg\":\"none\"}");

        assertThat(failed.fetch()).isZero();
        verifyNoInteractions(events);
    }

    private void answers(String state, String next, String body) {
        dingtalk.server.stubFor(get(urlPathEqualTo(PATH))
                .inScenario("failed")
                .whenScenarioStateIs(state)
                .willSetStateTo(next)
                .willReturn(okJson(body)));
    }
}
