package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;

import java.time.Duration;
import java.util.List;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.duty.DutyKind;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationState;
import org.dutybell.review.ReviewState;
import org.dutybell.review.ReviewView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 李娜 takes back what she reported. A patrol and a meeting are open. */
class WithdrawStoryTests {

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
    void opensAgainWhatWasDoneAndSaysWhatIsMissing() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "撤回", 60)))
                .contains("receipt-withdrawn{", "code=D7K3", "photos=1", "text=巡查完成", "receipt-withdrawn-open{");

        assertThat(state(1)).isEqualTo(ObligationState.OPEN);
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void saysThatItIsOverdueByNow() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "撤回上一条", 23 * 3_600)))
                .contains("receipt-withdrawn{", "receipt-withdrawn-late{", "code=D7K3");

        assertThat(state(1)).isEqualTo(ObligationState.MISSED);
    }

    @Test
    void takesBackAllThatOneMessageReported() {
        world.say(Say.words("m1", "#D7K3 #M8PQ 已完成").with("picture-a"));

        assertThat(world.say(after("m2", "withdraw", 60))).contains("code=D7K3", "code=M8PQ");

        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void takesBackTheOneThatIsNamedByCodeQuoteOrWords() {
        world.reminders.put("card", List.of(1L, 2L));
        world.say(Say.words("m1", "巡查完成").with("picture-a"));
        world.say(after("m2", "#M8PQ 已召开", 60).with("picture-b"));
        assertThat(world.say(after("m3", "撤回 D7K3", 90))).contains("receipt-withdrawn{", "code=D7K3");
        assertThat(world.obligations.recorded).extracting(CheckIn::obligationId).containsExactly(2L);

        world.say(after("m4", "#D7K3 已巡查", 120).with("picture-c"));
        assertThat(world.say(after("m5", "分析会的打卡撤回", 150))).contains("receipt-withdrawn{", "code=M8PQ");

        Quote card = new Quote("card", null, null, "", List.of());
        assertThat(world.say(after("m6", "撤回", 180).quoting(card))).contains("receipt-withdrawn{", "code=D7K3");
        assertThat(world.obligations.recorded).isEmpty();
    }

    @Test
    void listsWhatWasReportedWhenTheWordsNameNothingOfIt() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "撤回防溺水演练", 60)))
                .contains("receipt-withdraw-which{", "receipt-withdraw-line{", "code=D7K3");

        assertThat(world.obligations.recorded).hasSize(1);
    }

    @Test
    void leavesWhatSomebodyElseReported() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "#D7K3 撤回", 60).by("u-zhao")))
                .contains("receipt-withdraw-others{", "by=李娜", "code=D7K3");
        assertThat(world.say(after("m3", "撤回", 90).by("u-zhao"))).contains("receipt-withdraw-nothing{");

        assertThat(world.obligations.recorded).hasSize(1);
    }

    @Test
    void isTooLateAfterADayAndNamesTheWayOut() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));

        assertThat(world.say(after("m2", "撤回", 24 * 3_600 + 1)))
                .contains("receipt-withdraw-too-late{", "code=D7K3", "within=1天");

        assertThat(state(1)).isEqualTo(ObligationState.FULFILLED);
    }

    @Test
    void leavesWhatASecondPersonHasAccepted() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));
        ReviewView accepted = new ReviewView(
                7,
                1,
                1L,
                "lina",
                Say.MORNING,
                Say.MORNING,
                ReviewState.ACCEPTED,
                "zhao",
                Say.MORNING.plusSeconds(30),
                "");
        doReturn(List.of(accepted)).when(world.reviews).of(1);

        assertThat(world.say(after("m2", "撤回", 60))).contains("receipt-withdraw-accepted{", "code=D7K3");

        assertThat(state(1)).isEqualTo(ObligationState.FULFILLED);
    }

    @Test
    void dropsWhatTheBotStillAsksAbout() {
        world.say(Say.words("m1", "已完成").with("picture-a"));

        assertThat(world.say(after("m2", "撤回", 60))).contains("receipt-dropped{");
        assertThat(world.say(after("m3", "1", 90))).doesNotContain("receipt-fulfilled{");
    }

    @Test
    void doesNotTakeALaterPictureForWhatWasWithdrawn() {
        world.say(Say.words("m1", "巡查完成").with("picture-a"));
        world.say(after("m2", "撤回", 60));

        assertThat(world.say(after("m3", "", 90).with("picture-b"))).contains("receipt-choose{");
    }

    private ObligationState state(long id) {
        return world.obligations.byId(id).orElseThrow().state();
    }

    private static Say after(String id, String text, int seconds) {
        return Say.words(id, text).at(Say.MORNING.plus(Duration.ofSeconds(seconds)));
    }
}
