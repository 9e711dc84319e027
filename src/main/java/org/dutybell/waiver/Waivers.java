package org.dutybell.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests for waivers and extensions. Each command is one transaction, or part of its caller's. */
public interface Waivers {

    /** Asks the nearest supervising leader who can be reached and is not the asker. */
    AskOutcome ask(Ask ask, Instant now);

    /**
     * A leader's answer.
     *
     * @param person code of who answers
     * @param words what was written beside it; a refusal needs some
     */
    DecideOutcome decide(long requestId, boolean agreed, String person, String words, Instant now);

    Optional<WaiverView> byCode(String code);

    /** The requests that wait for this person, oldest first. */
    List<WaiverView> waitingFor(String person);

    /** The request that went to this person as the message with this key; empty when none did. */
    Optional<WaiverView> byReference(String reference, String person);

    /** Those about an obligation, oldest first. */
    List<WaiverView> of(long obligationId);

    /** All that wait, oldest first. */
    List<WaiverView> open();

    /** Those that are in force or will be, by their end. */
    List<StandingException> standing(LocalDate today);

    /** Ends one before its time; what it has waived stays waived. */
    boolean end(long exceptionId, String person, Instant now);
}
