package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;

/** The same news to several leaders is one call to DingTalk, and each of them gets it once. */
class TogetherJourneyTests {

    private static final String MEETING = "主持学校安全形势分析会";
    private static final String NEWS = "请您参加";

    @Test
    void tellsTheParticipantsOfAMeetingInOneCall() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 16), Database.H2)) {
            bureau.at("09:00");
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var lin = bureau.phoneOf("u-lead-lin").privately();
            var gao = bureau.phoneOf("u-lead-gao").privately();
            var xie = bureau.phoneOf("u-lead-xie").privately();
            var meeting = bureau.open("principal-analysis-meeting", "leadership");
            bureau.sandbox().trouble("/people", Map.of("userId", "u-lead-xie", "state", "flow-controlled"));

            principal
                    .says("#" + meeting.code() + " 定于 3月18日14:00 第二会议室 参加：林静波、高文涛、谢雨晴")
                    .expects(MEETING, "已排定");
            // Less than the wait before the second try to the one whom it does not reach.
            bureau.sandbox().advance("PT10S");
            lin.expects(MEETING, NEWS);
            gao.expects(MEETING, NEWS);
            xie.expectsNothing(NEWS);
            assertThat(callsFor(bureau))
                    .singleElement()
                    .satisfies(call -> assertThat(call.body()).contains("u-lead-lin", "u-lead-gao", "u-lead-xie"));

            bureau.sandbox().trouble("/people", Map.of("userId", "u-lead-xie", "state", "ok"));
            bureau.at("09:10");
            xie.expects(MEETING, NEWS);
            lin.expectsNothing(NEWS);
            gao.expectsNothing(NEWS);
            assertThat(callsFor(bureau)).hasSize(2);
        }
    }

    private static List<SandboxClient.Entry> callsFor(Bureau bureau) {
        return bureau.sandbox().journal().stream()
                .filter(entry -> entry.kind().equals("CALL") && entry.what().endsWith("/oToMessages/batchSend"))
                .filter(entry -> entry.body().contains(NEWS))
                .toList();
    }
}
