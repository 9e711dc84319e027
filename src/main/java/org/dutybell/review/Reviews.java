package org.dutybell.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What waits for a second person, and the decisions. Each command is one transaction. */
public interface Reviews {

    /** Those that wait, the oldest first. */
    List<ReviewView> waiting();

    /** Those of an obligation, oldest first. */
    List<ReviewView> of(long obligationId);

    Optional<ReviewView> byId(long id);

    /**
     * Codes of those who may decide now: whoever acts for the nearest supervising post with somebody who did not send the
     * check-in. Empty when there is nobody.
     */
    List<String> reviewers(ReviewView review, Instant now);

    ReviewOutcome accept(long id, String by, Instant now);

    /**
     * Opens the obligation again and tells the submitter once.
     *
     * @param until the day on which it is due again, at the hour at which it was due
     */
    ReviewOutcome giveBack(long id, String by, String reason, LocalDate until, Instant now);
}
