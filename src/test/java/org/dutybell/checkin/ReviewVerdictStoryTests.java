package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import org.dutybell.review.ReviewOutcome;
import org.dutybell.review.ReviewState;
import org.dutybell.review.ReviewView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 李娜 is asked to review the patrol D7K3 that somebody else has done. */
class ReviewVerdictStoryTests {

    private final CheckInWorld world = new CheckInWorld();

    @BeforeEach
    void aReviewWaits() {
        world.obligations.put(AnObligation.coded(1, "D7K3").build());
        ReviewView waiting =
                new ReviewView(7, 1, 1L, "zhao", Say.MORNING, Say.MORNING, ReviewState.WAITING, null, null, "");
        doReturn(List.of(waiting)).when(world.reviews).of(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"通过 D7K3", "审核通过 #d7k3", "D7K3 通过", "通過：Ｄ７Ｋ３", "accept D7K3"})
    void accepts(String words) {
        doReturn(ReviewOutcome.ACCEPTED).when(world.reviews).accept(7, "lina", Say.MORNING);

        assertThat(world.say(Say.words("m1", words))).contains("receipt-review-accepted{", "code=D7K3");
        assertThat(world.obligations.recorded).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "退回 D7K3 2099-03-20 照片看不清",
                "退回 D7K3 原因：2099-03-20 照片看不清",
                "D7K3 退回 2099年3月20日 原因：照片看不清",
                "return D7K3 2099-03-20 照片看不清"
            })
    void givesBackWithADayAndAReason(String words) {
        doReturn(ReviewOutcome.RETURNED)
                .when(world.reviews)
                .giveBack(7, "lina", "照片看不清", LocalDate.of(2099, 3, 20), Say.MORNING);

        assertThat(world.say(Say.words("m1", words))).contains("receipt-review-returned{", "code=D7K3", "reason=照片看不清");
    }

    @Test
    void needsAReason() {
        doReturn(ReviewOutcome.NO_REASON).when(world.reviews).giveBack(anyLong(), any(), any(), any(), any());

        assertThat(world.say(Say.words("m1", "退回 D7K3"))).contains("receipt-review-how{", "code=D7K3");
    }

    @Test
    void isNotForWhoeverDidIt() {
        doReturn(ReviewOutcome.NOT_YOURS).when(world.reviews).accept(7, "lina", Say.MORNING);

        assertThat(world.say(Say.words("m1", "通过 D7K3"))).contains("receipt-review-not-yours{");
    }

    @Test
    void isAnOrdinaryAnswerWhereNothingWasUpForReview() {
        doReturn(List.of()).when(world.reviews).of(1);

        world.say(Say.words("m1", "D7K3 检查全部通过").with("picture-a"));

        verify(world.reviews, never()).accept(anyLong(), any(), any());
        assertThat(world.obligations.recorded).hasSize(1);
    }
}
