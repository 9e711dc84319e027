package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Commands on and questions about obligations. Each command is one transaction, or part of its caller's. */
public interface Obligations {

    /**
     * What this person may answer now: open or missed, held by one of the person's posts, by a post in the person's own
     * school or office, prepared by one of the person's posts, or one for which its holder named the person. Open ones first, each by due time; misses stay on this
     * list for fourteen days, and can be answered by their code after that.
     */
    List<ObligationView> answerableBy(String person, Instant now);

    /** Whether this one is for this person to answer, in any state and however old. */
    boolean mayAnswer(String person, ObligationView obligation, Instant now);

    /** The one with this short code, in any state and any case. */
    Optional<ObligationView> byShortCode(String shortCode);

    Optional<ObligationView> byId(long id);

    /** In the order of their due times. */
    List<ObligationView> byIds(Collection<Long> ids);

    /**
     * Locks these, and what check-ins of them would count for as well, until the caller's transaction ends. Whoever changes several,
     * or what hangs on them, does this first: all are locked in one order, so that nobody waits in a circle.
     *
     * @param at when the act was done
     */
    void hold(Collection<Long> ids, Instant at);

    /** The same for what these are about to be recorded for, each with the moment at which its act was done. */
    void holdFor(Collection<CheckIn> checkIns);

    /**
     * Records a check-in, counts it when all its duty wants is there, and fulfils the obligation when it was done often enough;
     * what its duty serves is counted with it. Twice the same changes nothing.
     */
    CheckInOutcome checkIn(CheckIn checkIn, Instant now);

    /**
     * Adds to what is done: the check-in joins the last one that counted, which stays as it was recorded. Twice the same changes
     * nothing.
     *
     * @return whether it was added; false when it is not done, or not this person's
     */
    boolean add(CheckIn more, Instant now);

    /**
     * Corrects what is done: what the check-in says of the theme, the number, the day and hazards counts in place of what was said
     * before, which stays as it was recorded. Twice the same changes nothing.
     *
     * @return empty when it is not done, or not this person's
     */
    Optional<Corrected> correct(CheckIn correction, Instant now);

    /** The check-ins of an obligation, oldest first. */
    List<RecordedCheckIn> checkIns(long obligationId);

    /** The obligations for which check-ins of this one counted as well, by due time. */
    List<ObligationView> countedAlsoFor(long obligationId);

    /** A page of obligations for the board. */
    ObligationPage find(ObligationFilter filter);
}
