package org.dutybell.dingtalk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.dingtalk.inbound.ReceivedEvents;
import org.dutybell.dingtalk.inbound.ReceivedMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** DingTalk posts to us; the signatures were computed with another program. */
class CallbackTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String TIME = "1700000000000";
    private static final String ROBOT_SIGN = "3hTZZL5er1Eydgv4cteNysuUXo7Ufcx1jK7Fxfmeq5k=";
    private static final String CARD_SIGN = "nR2bBbKzXJY/9jh6S3GAVl7SAAChYr7io5ODVfIT6r0=";
    private static final String CHECK =
            "sLR/n4SbHXvKAdlBki8FGKEYn6tN+wsv/eBskLYCKVX6zL1ourmzXJ5h49XBp/Ky+XSLRH4rB6+48dJ37USoaA==";
    private static final String CHECK_SIGN = "e9a5eda3564bdc4aabe1921c74d453824aae755e";

    private final ReceivedMessages messages = mock();
    private final ReceivedEvents events = mock();
    private final FakeDingTalk dingtalk = new FakeDingTalk();
    private final EventCipher cipher = new EventCipher(KEY, "ding-id");

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void keepsASignedMessageAndAnswersWithNothing() {
        assertThat(mvc(NOW).post()
                        .uri("/dingtalk/robot")
                        .header("timestamp", TIME)
                        .header("sign", ROBOT_SIGN)
                        .content("{\"msgId\":\"m1\"}"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"msgtype\":\"empty\"}");
        verify(messages).robotMessage("{\"msgId\":\"m1\"}", null);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, 0",
        "3hTZZL5er1Eydgv4cteNysuUXo7Ufcx1jK7Fxfmeq5k=, 3601",
        "3hTZZL5er1Eydgv4cteNysuUXo7Ufcx1jK7Fxfmeq5k=, -3601",
        "'', 0"
    })
    void refusesAMessageThatIsNotSignedOrOld(String sign, long secondsLater) {
        assertThat(mvc(NOW.plusSeconds(secondsLater))
                        .post()
                        .uri("/dingtalk/robot")
                        .header("timestamp", TIME)
                        .header("sign", sign)
                        .content("{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc(NOW).post().uri("/dingtalk/robot").content("{}")).hasStatus(HttpStatus.FORBIDDEN);
        verifyNoInteractions(messages);
    }

    @Test
    void keepsAPressUnderAKeyOfItsOwn() {
        assertThat(mvc(NOW).post()
                        .uri("/dingtalk/cards")
                        .header("x-ddpaas-signature-timestamp", TIME)
                        .header("x-ddpaas-signature", CARD_SIGN)
                        .content("{\"outTrackId\":\"k\"}"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{}");
        verify(messages).press(eq("{\"outTrackId\":\"k\"}"), anyString(), eq(null));
        assertThat(mvc(NOW).post()
                        .uri("/dingtalk/cards")
                        .header("x-ddpaas-signature-timestamp", TIME)
                        .header("x-ddpaas-signature", ROBOT_SIGN)
                        .content("{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void answersTheCheckOfTheAddressWithTheEncryptedWord() throws IOException {
        ResponseEntity<Map<String, String>> answer = event(CHECK_SIGN, CHECK);

        Map<String, String> body = answer.getBody();
        assertThat(cipher.decrypt(body.get("encrypt"))).contains("success");
        assertThat(body.get("msg_signature"))
                .isEqualTo(
                        Signatures.ofEvent("token-123", body.get("timeStamp"), body.get("nonce"), body.get("encrypt")));
        verifyNoInteractions(events);
    }

    @Test
    void keepsAnEventWithTheSignatureAgainstASecondPlaying() throws IOException {
        String encrypted = cipher.encrypt("{\"EventType\":\"user_add_org\",\"UserId\":[\"u1\"]}");
        String sign = Signatures.ofEvent("token-123", TIME, "nonce-1", encrypted);

        assertThat(event(sign, encrypted).getStatusCode()).isEqualTo(HttpStatus.OK);

        verify(events).receive(eq("user_add_org"), eq(null), eq("signature:" + sign), startsWith("{\"EventType\""));
    }

    @Test
    void refusesAnEventThatIsNotSignedForAnotherOrOld() throws IOException {
        String others = new EventCipher(KEY, "another").encrypt("{\"EventType\":\"user_add_org\"}");

        assertThat(event("wrong", CHECK).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(event(Signatures.ofEvent("token-123", TIME, "nonce-1", others), others)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(events(NOW.plus(Duration.ofMinutes(61)))
                        .receive(CHECK_SIGN, null, TIME, "nonce-1", body(CHECK))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        verifyNoInteractions(events);
    }

    @Test
    void doesNotAnswerForAnEventThatCouldNotBeKept() {
        String encrypted = cipher.encrypt("{\"EventType\":\"user_add_org\"}");
        doThrow(new IllegalStateException("database is down")).when(events).receive(any(), any(), any(), any());

        assertThatThrownBy(() -> event(Signatures.ofEvent("token-123", TIME, "nonce-1", encrypted), encrypted))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsNoMoreThanDingTalkEverSends() throws IOException {
        assertThat(event(CHECK_SIGN, "x".repeat(1 << 20)).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        verifyNoInteractions(events);
    }

    private ResponseEntity<Map<String, String>> event(String sign, String encrypted) throws IOException {
        return events(NOW).receive(sign, null, TIME, "nonce-1", body(encrypted));
    }

    private static InputStream body(String encrypted) {
        return new ByteArrayInputStream(("{\"encrypt\":\"" + encrypted + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private EventCallback events(Instant now) {
        return new EventCallback(events, dingtalk.properties(), properties(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private MockMvcTester mvc(Instant now) {
        Clock machine = Clock.fixed(now, ZoneOffset.UTC);
        return MockMvcTester.of(
                new RobotCallback(messages, dingtalk.properties(), properties(), machine),
                new CardCallback(messages, properties(), machine));
    }

    private static CallbackProperties properties() {
        return new CallbackProperties(true, Duration.ofHours(1), "token-123", KEY, "", "card-secret");
    }
}
