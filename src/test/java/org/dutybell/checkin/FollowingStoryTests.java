package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.CheckIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes just after another message, adds to it or corrects it. A patrol and a meeting are open. */
class FollowingStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void twoAreOpen() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
        world.obligations.put(AnObligation.coded(2, "M8PQ")
                .kind(DutyKind.MEETING)
                .duty("meeting", "7.4", "分析会")
                .wanting(1, false, false)
                .build());
    }

    @Test
    void aPictureJustAfterATextBelongsToIt() {
        assertThat(world.say(Say.words("m1", "巡查完成"))).contains("receipt-incomplete{", "code=D7K3");

        assertThat(world.say(after("m2", "", 60).with("picture-a"))).contains("receipt-fulfilled{", "code=D7K3");
    }

    @Test
    void aLaterPictureDoesNot() {
        world.say(Say.words("m1", "巡查完成"));

        assertThat(world.say(after("m2", "", 600).with("picture-a"))).contains("receipt-choose{");
    }

    @Test
    void aPictureInAnotherChatDoesNot() {
        world.say(Say.words("m1", "巡查完成"));

        world.sayIn("cid-2", after("m2", "", 60).with("picture-a").message());

        assertThat(world.receipts.get(1).content().body()).contains("receipt-choose{");
    }

    @Test
    void aFurtherPictureJustAfterwardsIsNotTakenForSomethingElse() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "", 20).with("picture-b")))
                .contains("receipt-added{", "code=D7K3", "photos=2");
        assertThat(world.obligations.recorded).extracting(CheckIn::obligationId).containsExactly(1L, 1L);
    }

    @Test
    void wordsJustAfterAPictureBelongToItWhileTheyAreMissing() {
        world.obligations.put(
                AnObligation.coded(1, "D7K3").wanting(1, true, false).build());
        world.say(Say.words("m1", "#D7K3").with("picture-a"));

        assertThat(world.say(after("m2", "一切正常", 60))).contains("receipt-fulfilled{", "code=D7K3");
    }

    @Test
    void wordsAfterSomethingDoneMeanSomethingElse() {
        world.say(Say.words("m1", "#D7K3 巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "例会开完了", 60))).contains("receipt-incomplete{", "code=M8PQ");
    }

    @Test
    void takesMoreAndCorrectionsForDays() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "补充照片", 86_400).with("picture-b"))).contains("receipt-added{", "code=D7K3");
        assertThat(world.say(after("m3", "更正：参加人数 865", 90_000))).contains("receipt-corrected{", "code=D7K3");
        assertThat(world.say(after("m4", "巡查补充说明：东门已锁", 90_000))).contains("receipt-added{", "code=D7K3");
        assertThat(world.say(after("m5", "#D7K3 更正：西门已锁", 90_000))).contains("receipt-corrected{", "code=D7K3");
        assertThat(world.obligations.recorded)
                .extracting(CheckIn::text)
                .containsExactly("巡查完成", "补充照片", "更正：参加人数 865", "补充说明：东门已锁", "更正：西门已锁");
    }

    @Test
    void takesNoCorrectionAfterAWeek() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "#D7K3 更正：西门已锁", 8 * 86_400))).contains("receipt-already-done{");
    }

    private static Say after(String id, String text, int seconds) {
        return Say.words(id, text).at(Say.MORNING.plus(Duration.ofSeconds(seconds)));
    }
}
