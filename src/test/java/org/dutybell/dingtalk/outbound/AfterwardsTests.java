package org.dutybell.dingtalk.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.notification.Content;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taking back and asking who has read. */
class AfterwardsTests {

    private static final String GROUP_RECALL = "/v1.0/robot/groupMessages/recall";
    private static final String PRIVATE_RECALL = "/v1.0/robot/otoMessages/batchRecall";
    private static final String GROUP_READ = "/v1.0/robot/groupMessages/query";
    private static final String PRIVATE_READ = "/v1.0/robot/oToMessages/readStatus";
    private static final Address GROUP = new Address.Group("school-02", "cid2==");
    private static final Address LINA = new Address.Private("u1");
    private static final Content RECALL = new Content.Recall(1L);
    private static final Content READ = new Content.ReadCheck(1L);

    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private final OutboundFixture fixture = new OutboundFixture(dingtalk);

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void takesBackWhatTheRobotSentToAGroupOrAPerson() {
        answer(GROUP_RECALL, 200, "{\"successResult\":[\"key\"],\"failedResult\":{}}");
        answer(PRIVATE_RECALL, 200, "{\"successResult\":[\"key\"]}");
        assertThat(send(GROUP, RECALL, Way.GROUP_API)).isEqualTo(new Outcome.Accepted(null, Way.GROUP_API));
        assertThat(send(LINA, RECALL, Way.PRIVATE)).isEqualTo(new Outcome.Accepted(null, Way.PRIVATE));
        dingtalk.server.verify(
                postRequestedFor(urlPathEqualTo(GROUP_RECALL))
                        .withRequestBody(
                                equalToJson(
                                        "{\"robotCode\":\"ding-id\",\"openConversationId\":\"cid2==\",\"processQueryKeys\":[\"key\"]}")));
        dingtalk.server.verify(postRequestedFor(urlPathEqualTo(PRIVATE_RECALL))
                .withRequestBody(equalToJson("{\"robotCode\":\"ding-id\",\"processQueryKeys\":[\"key\"]}")));
    }

    @Test
    void saysWhatCouldNotBeTakenBack() {
        answer(GROUP_RECALL, 200, "{\"failedResult\":{\"key\":\"notRevoke\"}}");
        assertThat(send(GROUP, RECALL, Way.GROUP_API))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        refused -> assertThat(refused.reason()).contains("notRevoke"));
    }

    @Test
    void costsNothingWhereItCannotBeDone() {
        assertThat(send(GROUP, RECALL, Way.GROUP_WEBHOOK)).isInstanceOf(Outcome.Withheld.class);
        assertThat(send(GROUP, RECALL, Way.CARD)).isInstanceOf(Outcome.Withheld.class);
        assertThat(send(GROUP, READ, Way.GROUP_WEBHOOK)).isInstanceOf(Outcome.Withheld.class);
        assertThat(send(GROUP, READ, null, Way.GROUP_API, FakeDingTalk.NOW)).isInstanceOf(Outcome.Withheld.class);
        Instant dayLater = FakeDingTalk.NOW.plus(Duration.ofHours(24)).plusSeconds(1);
        assertThat(send(LINA, RECALL, "key", Way.PRIVATE, dayLater)).isInstanceOf(Outcome.Withheld.class);
        assertThat(dingtalk.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void notesWhoHasReadAPrivateMessage() {
        answer(PRIVATE_READ, 200, """
                {"sendStatus":"SUCCESS","messageReadInfoList":[{"userId":"u1","readStatus":"READ"},
                 {"userId":"u2","readStatus":"UNREAD"}]}""");
        assertThat(send(LINA, READ, "k+/=", Way.PRIVATE, FakeDingTalk.NOW))
                .isEqualTo(new Outcome.Accepted(null, Way.PRIVATE));
        assertThat(fixture.marks()).containsExactly("k+/=/u1");
        dingtalk.server.verify(getRequestedFor(urlPathEqualTo(PRIVATE_READ))
                .withQueryParam("robotCode", equalTo("ding-id"))
                .withQueryParam("processQueryKey", equalTo("k+/=")));
    }

    @Test
    void notesWhoHasReadAGroupMessageOnEveryPage() {
        answer(GROUP_READ, 200, "{\"readUserIds\":[\"u1\"],\"hasMore\":true,\"nextToken\":\"2\"}");
        dingtalk.server.stubFor(post(GROUP_READ)
                .withRequestBody(matchingJsonPath("$.nextToken", equalTo("2")))
                .willReturn(okJson("{\"readUserIds\":[\"u2\"],\"hasMore\":false}")));
        assertThat(send(GROUP, READ, Way.GROUP_API)).isEqualTo(new Outcome.Accepted(null, Way.GROUP_API));
        assertThat(fixture.marks()).containsExactly("key/u1", "key/u2");
    }

    @Test
    void asksOnceMoreRightAfterSendingAndNotLater() {
        answer(GROUP_READ, 400, "{\"code\":\"processQueryKey.expireTime\"}");
        assertThat(send(GROUP, READ, Way.GROUP_API))
                .isInstanceOfSatisfying(
                        Outcome.Retryable.class,
                        later -> assertThat(later.waitAtLeast()).isEqualTo(Duration.ofSeconds(10)));
        assertThat(send(GROUP, READ, "key", Way.GROUP_API, FakeDingTalk.NOW.plus(Duration.ofMinutes(11))))
                .isInstanceOf(Outcome.Rejected.class);
    }

    private void answer(String path, int status, String body) {
        dingtalk.server.stubFor(
                any(urlPathEqualTo(path)).willReturn(okJson(body).withStatus(status)));
    }

    private Outcome send(Address address, Content content, Way way) {
        return send(address, content, "key", way, FakeDingTalk.NOW);
    }

    private Outcome send(Address address, Content content, @Nullable String reference, Way way, Instant now) {
        return fixture.channel()
                .send(
                        new OutgoingMessage(
                                "key-18",
                                MessageKind.COURTESY,
                                address,
                                content,
                                List.of(),
                                new Original("key-17", reference, way, FakeDingTalk.NOW)),
                        now);
    }
}
