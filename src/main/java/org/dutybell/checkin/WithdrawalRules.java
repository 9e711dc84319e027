package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dutybell.notification.Template;
import org.dutybell.obligation.TakingBack.Report;
import org.dutybell.review.ReviewState;
import org.dutybell.review.ReviewView;
import org.dutybell.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be taken back: what was sent not long ago, and no second person has accepted since. */
@Component
class WithdrawalRules {

    private final Reviews reviews;
    private final ReplyProperties properties;

    WithdrawalRules(Reviews reviews, ReplyProperties properties) {
        this.reviews = reviews;
        this.properties = properties;
    }

    Duration within() {
        return properties.withdrawWithin();
    }

    /** The text that says why not; empty when it can be. */
    Optional<Template> refusal(Report report, Instant now) {
        Instant sent = report.checkIn().at();
        if (reviews.of(report.obligation().id()).stream().anyMatch(review -> isAccepted(review, sent))) {
            return Optional.of(Template.RECEIPT_WITHDRAW_ACCEPTED);
        }
        return now.isAfter(sent.plus(within())) ? Optional.of(Template.RECEIPT_WITHDRAW_TOO_LATE) : Optional.empty();
    }

    private static boolean isAccepted(ReviewView review, Instant sent) {
        @Nullable Instant decided = review.decidedAt();
        return review.state() == ReviewState.ACCEPTED && decided != null && !sent.isAfter(decided);
    }
}
