package org.dutybell.dingtalk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.dingtalk.wire.Codes.Meaning;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two tables of codes. */
class CodesTests {

    static Stream<Map.Entry<String, Meaning>> codes() {
        return Stream.concat(ApiCodes.ALL.entrySet().stream(), OldCodes.ALL.entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasASourceAndEveryRefusalAnAction(Map.Entry<String, Meaning> code) {
        Meaning meaning = code.getValue();
        assertThat(meaning.source()).isNotBlank();
        if (meaning.kind() == Kind.REFUSED || meaning.mendable()) {
            assertThat(meaning.hint()).as("what to do about %s", code.getKey()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatIsDoneLaterSaysWhen(Map.Entry<String, Meaning> code) {
        assertThat(code.getValue().pause().isZero())
                .isEqualTo(
                        code.getValue().kind() != Kind.LATER && code.getValue().kind() != Kind.TOKEN);
    }

    @Test
    void theInnerCodeDecidesUnderAWrapper() {
        assertThat(Codes.old("88", "90018")).isEqualTo(OldCodes.ALL.get("90018"));
        assertThat(Codes.old("88", null)).isEqualTo(OldCodes.ALL.get("88"));
        assertThat(Codes.old("88", "something.new")).isNull();
        assertThat(Codes.old("15", "isp.top-remote-connection-timeout")).isNotNull();
    }

    @Test
    void aCourtesyDoesNotWaitForAnAdmin() {
        Verdict missing = new Verdict(Kind.LATER, "permission", Codes.TEN_MINUTES, true, Verdict.Cause.ANSWER);
        assertThat(missing.failed(MessageKind.COURTESY, true)).isEqualTo(new Outcome.Rejected("permission"));
        assertThat(missing.failed(MessageKind.REMINDER, true))
                .isEqualTo(new Outcome.Retryable("permission", Codes.TEN_MINUTES, true));
        assertThat(Verdict.later("busy", Codes.ONE_SECOND).failed(MessageKind.COURTESY, true))
                .isInstanceOf(Outcome.Retryable.class);
    }
}
