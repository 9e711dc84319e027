package org.dutybell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutybell.console.AnObligation.anObligation;
import static org.dutybell.console.World.NOW;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutybell.review.ReviewOutcome;
import org.dutybell.review.ReviewState;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({ObligationController.class, ReviewController.class})
@Import(Fakes.class)
class ReviewPagesTests {

    private static final Instant TWO_HOURS_AGO = NOW.minus(Duration.ofHours(2));
    private static final Instant TWO_DAYS_AGO = NOW.minus(Duration.ofDays(2));
    private static final ReviewView WAITING =
            new ReviewView(5, 1, 1L, "li", TWO_HOURS_AGO, TWO_HOURS_AGO, ReviewState.WAITING, null, null, "");
    private static final ReviewView RETURNED = new ReviewView(
            4, 1, 1L, "li", TWO_DAYS_AGO, TWO_DAYS_AGO, ReviewState.RETURNED, "wang", NOW, "<b>照片</b>看不清");

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeObligations obligations;

    @MockitoBean(answers = Answers.RETURNS_DEFAULTS)
    Reviews reviews;

    @BeforeEach
    void oneWaits() {
        obligations.are(anObligation(1).of(World.drill(), "2027-03").view());
        given(reviews.waiting()).willReturn(List.of(WAITING));
        given(reviews.of(1)).willReturn(List.of(RETURNED, WAITING));
        given(reviews.byId(5)).willReturn(Optional.of(WAITING));
        given(reviews.reviewers(any(), any())).willReturn(List.of("wang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reviews", "/obligations/1"})
    void offerTheDecisionToReviewersOnly(String address) {
        assertThat(browser.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("等待审核", "/reviews/5/accept", "/reviews/5/return", "value=\"wang\"", "min=\"2027-03-19\"");
    }

    @Test
    void showsEarlierReturnsOnThePageOfTheObligation() {
        assertThat(browser.get().uri("/obligations/1"))
                .bodyText()
                .contains("已退回", "&lt;b&gt;照片", "王海")
                .doesNotContain("/reviews/4/");
    }

    @Test
    void saysWhenNobodyMayReview() {
        given(reviews.reviewers(any(), any())).willReturn(List.of());

        assertThat(browser.get().uri("/reviews"))
                .bodyText()
                .contains("没有可以审核的人")
                .doesNotContain("/reviews/5/accept");
    }

    @Test
    void givesBackWithAReasonAndADay() {
        given(reviews.giveBack(5, "wang", "看不清", LocalDate.of(2027, 3, 25), NOW))
                .willReturn(ReviewOutcome.RETURNED);

        assertThat(browser.post()
                        .uri("/reviews/5/return")
                        .param("by", "wang")
                        .param("reason", "看不清")
                        .param("until", "2027-03-25"))
                .hasRedirectedUrl("/obligations/1")
                .flash()
                .containsEntry("done", "已退回重办，并已通知提交人。");
    }

    @Test
    void wantsADayThatIsOne() {
        assertThat(browser.post()
                        .uri("/reviews/5/return")
                        .param("by", "wang")
                        .param("reason", "看不清")
                        .param("until", "soon"))
                .flash()
                .containsEntry("done", "没有记录：新的截止时间要晚于现在。");
    }

    @Test
    void accepts() {
        given(reviews.accept(5, "wang", NOW)).willReturn(ReviewOutcome.ACCEPTED);

        assertThat(browser.post().uri("/reviews/5/accept").param("by", "wang"))
                .flash()
                .containsEntry("done", "已通过。");
    }

    @Test
    void saysThatThereIsNoSuchReview() {
        assertThat(browser.post().uri("/reviews/7/accept").param("by", "wang")).hasStatus(404);
    }
}
