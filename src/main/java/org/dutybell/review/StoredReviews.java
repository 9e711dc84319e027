package org.dutybell.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dutybell.obligation.GivingBack;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredReviews implements Reviews {

    private final ReviewRows rows;
    private final Choosing choosing;
    private final ReviewMessages messages;
    private final Obligations obligations;
    private final GivingBack givingBack;
    private final Organisation organisation;
    private final ZoneId zone;

    StoredReviews(
            ReviewRows rows,
            Choosing choosing,
            ReviewMessages messages,
            Obligations obligations,
            GivingBack givingBack,
            Organisation organisation,
            ZoneId zone) {
        this.rows = rows;
        this.choosing = choosing;
        this.messages = messages;
        this.obligations = obligations;
        this.givingBack = givingBack;
        this.organisation = organisation;
        this.zone = zone;
    }

    @Override
    public List<ReviewView> waiting() {
        return rows.waiting();
    }

    @Override
    public List<ReviewView> of(long obligationId) {
        return rows.of(obligationId);
    }

    @Override
    public Optional<ReviewView> byId(long id) {
        return rows.byId(id);
    }

    @Override
    public List<String> reviewers(ReviewView review, Instant now) {
        return new Reviewers(organisation.roster(), LocalDate.ofInstant(now, zone))
                .of(obligation(review).post(), review.senders(obligations.checkIns(review.obligationId())));
    }

    @Override
    public ReviewOutcome accept(long id, String by, Instant now) {
        ReviewView review = find(id);
        if (!reviewers(review, now).contains(by)) {
            return ReviewOutcome.NOT_YOURS;
        }
        return rows.decide(id, ReviewState.ACCEPTED, by, "", now) ? ReviewOutcome.ACCEPTED : ReviewOutcome.NOT_OPEN;
    }

    @Override
    public ReviewOutcome giveBack(long id, String by, String reason, LocalDate until, Instant now) {
        ReviewView review = find(id);
        givingBack.hold(review.obligationId());
        Instant newDue = obligation(review).due().atZone(zone).with(until).toInstant();
        if (!reviewers(review, now).contains(by)) {
            return ReviewOutcome.NOT_YOURS;
        }
        if (reason.isBlank()) {
            return ReviewOutcome.NO_REASON;
        }
        if (!newDue.isAfter(now)) {
            return ReviewOutcome.NOT_LATER;
        }
        if (!rows.decide(id, ReviewState.RETURNED, by, reason.strip(), now)) {
            return ReviewOutcome.NOT_OPEN;
        }
        ObligationView again = givingBack
                .giveBack(review.obligationId(), review.checkInId(), newDue, now)
                .orElseThrow(() -> new IllegalStateException(
                        "Obligation " + review.obligationId() + " waits for review " + id + " and is not fulfilled"));
        choosing.choose(again, now);
        messages.returned(review, again, by, reason.strip(), now);
        return ReviewOutcome.RETURNED;
    }

    private ReviewView find(long id) {
        return rows.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no review " + id));
    }

    private ObligationView obligation(ReviewView review) {
        return obligations.byId(review.obligationId()).orElseThrow();
    }
}
