package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.CheckIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bot asks whether something is done, and the answer decides. A patrol that wants a photo and a meeting that wants words are open. */
class IsItDoneStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void twoAreOpen() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
        world.obligations.put(AnObligation.coded(2, "M8PQ")
                .kind(DutyKind.MEETING)
                .duty("meeting", "7.4", "分析会")
                .wanting(0, true, false)
                .build());
    }

    @Test
    void aYesRecordsWhatWasWritten() {
        assertThat(world.say(Say.words("m1", "分析会在三楼会议室"))).contains("receipt-is-it-done{", "code=M8PQ");
        assertThat(world.obligations.recorded).isEmpty();

        assertThat(world.say(after("m2", "是", 60))).contains("receipt-fulfilled{", "code=M8PQ");
        assertThat(world.obligations.recorded).extracting(CheckIn::text).containsExactly("分析会在三楼会议室\n是");
    }

    @Test
    void itCountsFromTheYes() {
        world.say(Say.words("m1", "下午的分析会在三楼会议室"));

        world.say(after("m2", "开完了", 600));

        assertThat(world.obligations.recorded)
                .extracting(CheckIn::at)
                .containsExactly(Say.MORNING.plus(Duration.ofSeconds(600)));
    }

    @Test
    void aClaimAnswersItAlthoughMoreIsOpen() {
        world.say(Say.words("m1", "分析会推迟了"));

        assertThat(world.say(after("m2", "已完成", 60))).contains("receipt-fulfilled{", "code=M8PQ");
    }

    @Test
    void theNewestWordsDecide() {
        world.say(Say.words("m1", "分析会推迟了"));

        assertThat(world.say(after("m2", "分析会已召开", 60))).contains("receipt-fulfilled{", "code=M8PQ");
    }

    @Test
    void aNoRecordsNothing() {
        for (String no : new String[] {"没有", "还没", "不是"}) {
            world.say(Say.words("m1" + no, "分析会推迟了"));

            assertThat(world.say(after("m2" + no, no, 60))).contains("receipt-not-done{", "code=M8PQ");
        }
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void wordsAfterANoDoNotBelongToIt() {
        world.say(Say.words("m1", "分析会推迟了"));
        world.say(after("m2", "还没", 30));

        assertThat(world.say(after("m3", "一切正常", 60))).contains("receipt-choose{");
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void anOldQuestionIsNotAnsweredByAClaim() {
        world.say(Say.words("m1", "分析会推迟了"));

        assertThat(world.say(after("m2", "已完成", 7200))).contains("receipt-choose{");
    }

    @Test
    void aYesToWhichOneIsNoYesToWhetherItIsDone() {
        assertThat(world.say(Say.words("m1", "#M8PO 分析会取消了"))).contains("receipt-near-code{");

        assertThat(world.say(after("m2", "是", 60))).contains("receipt-is-it-done{", "code=M8PQ");
        assertThat(world.say(after("m3", "是", 120))).contains("receipt-fulfilled{", "code=M8PQ");
    }

    @Test
    void aPictureJustAfterwardsShowsWhatWasOnlyMentioned() {
        world.say(Say.words("m1", "分析会在三楼会议室"));

        assertThat(world.say(after("m2", "", 60).with("picture-a"))).contains("receipt-fulfilled{", "code=M8PQ");
    }

    @Test
    void aPictureDoesNotOutweighWordsAgainstIt() {
        world.say(Say.words("m1", "分析会取消了"));

        assertThat(world.say(after("m2", "", 60).with("picture-a"))).contains("receipt-is-it-done{", "receipt-kept");
        assertThat(world.say(after("m3", "是", 120))).contains("receipt-fulfilled{", "photos=1");
    }

    @Test
    void ofSeveralThePersonPicksWhatIsDone() {
        assertThat(world.say(Say.words("m1", "巡查和分析会"))).contains("receipt-choose{", "M8PQ", "D7K3");

        assertThat(world.say(after("m2", "#M8PQ", 60))).contains("receipt-fulfilled{", "code=M8PQ");
    }

    private static Say after(String id, String text, int seconds) {
        return Say.words(id, text).at(Say.MORNING.plus(Duration.ofSeconds(seconds)));
    }
}
