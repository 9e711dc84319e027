package org.dutybell.dingtalk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.dingtalk.FakeDingTalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressesTests {

    private static final Instant NOW = FakeDingTalk.NOW;

    private final Presses presses = new Presses(FakeDingTalk.JSON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"content\":\"{\\\"cardPrivateData\\\":{\\\"actionIds\\\":[\\\"1\\\"],\\\"params\\\":{\\\"action\\\":\\\"done\\\"}}}\"",
                "\"value\":\"{\\\"cardPrivateData\\\":{\\\"actionIds\\\":[\\\"1\\\"]},\\\"params\\\":{\\\"action\\\":\\\"done\\\"}}\"",
                "\"content\":{\"cardPrivateData\":{\"actionIds\":[\"done\"]}}",
                "\"content\":\"not json\",\"value\":{\"cardPrivateData\":{\"params\":{\"Action\":\"DONE\"}}}",
                "\"params\":{\"action\":\"done\"}"
            })
    void readsTheActionWhereverItStands(String body) {
        InboundMessage press = read(body).orElseThrow();

        assertThat(press.form()).isEqualTo(Form.PRESS);
        assertThat(press.text()).isEqualTo("已完成");
        assertThat(press.messageId()).isEqualTo("press:frame-1");
        assertThat(press.frameId()).isEqualTo("frame-1");
        assertThat(press.senderUserId()).isEqualTo("u1");
        assertThat(press.quote().reference()).isEqualTo("dutybell-17");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"action\":\"later\",\"text\":\"忙\"}', 稍后",
        "'{\"action\":\"difficult\",\"reason\":\"缺经费\"}', 困难 缺经费",
        "'{\"action\":\"difficult\"}', 困难",
        "'{\"action\":\"done\",\"form\":{\"text\":\"已查 3 处\"}}', 已完成 已查 3 处",
        "'{\"action\":\"form\",\"form\":{\"text\":\"已查\"}}', 已查"
    })
    void saysWhatThePressMeans(String params, String words) {
        assertThat(read("\"content\":{\"cardPrivateData\":{\"params\":" + params + "}}"))
                .map(InboundMessage::text)
                .contains(words);
    }

    @Test
    void takesWhoPressedFromDingTalkAndNotFromTheCard() {
        assertThat(read("\"content\":{\"cardPrivateData\":{\"params\":{\"action\":\"done\",\"userId\":\"boss\"}}}"))
                .map(InboundMessage::senderUserId)
                .contains("u1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"content\":\"{}\"", "\"content\":{\"cardPrivateData\":{\"actionIds\":[\"view\"]}}", "\"x\":1"})
    void leavesOtherButtonsAlone(String body) {
        assertThat(read(body)).isEmpty();
    }

    private Optional<InboundMessage> read(String body) {
        String raw = "{\"type\":\"actionCallback\",\"outTrackId\":\"dutybell-17\",\"userId\":\"u1\"," + body + "}";
        return presses.translate(raw, FakeDingTalk.JSON.readTree(raw), "frame-1", "frame-1", NOW);
    }
}
