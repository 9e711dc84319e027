package org.dutybell.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Absences and delegations as they are entered and ended; each row says by whom and when, and none is deleted. */
public interface StandIns {

    /**
     * Writes down that somebody is away.
     *
     * @param by person code of who entered it, or {@code console}
     */
    Outcome enter(Absence absence, String by, Instant now);

    /** Writes down that a post's duties are handed over. */
    Outcome enter(Delegation delegation, String by, Instant now);

    /**
     * The person is back before the absence was to end.
     *
     * @param backOn first day on which the person is there again
     * @return false when there is no such absence, or it has ended
     */
    boolean endAbsence(long id, LocalDate backOn, String by, Instant now);

    /**
     * The post's own people see to it again.
     *
     * @param backOn first day on which the delegation is not in force any more
     * @return false when there is no such delegation, or it has ended
     */
    boolean endDelegation(long id, LocalDate backOn, String by, Instant now);

    /** All absences that ever were, by their first day. */
    List<KeptAbsence> absences();

    /** All delegations that ever were, by their first day. */
    List<KeptDelegation> delegations();

    /**
     * How a row came to be, and how it ended.
     *
     * @param endedOn first day after an early end; null when it was left to end by itself
     * @param endedBy null when it was left to end by itself
     * @param endedAt null when it was left to end by itself
     */
    record Kept(
            long id,
            String enteredBy,
            Instant enteredAt,
            @Nullable LocalDate endedOn,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        private boolean neverBegan(LocalDate from) {
            return endedOn != null && !endedOn.isAfter(from);
        }

        private LocalDate last(LocalDate to) {
            return endedOn != null && !endedOn.isAfter(to) ? endedOn.minusDays(1) : to;
        }
    }

    /** @param absence as it was entered */
    record KeptAbsence(Kept kept, Absence absence) {

        /** The days for which it counts; empty when it was ended before it began. */
        public Optional<Absence> inForce() {
            return kept.neverBegan(absence.from())
                    ? Optional.empty()
                    : Optional.of(
                            new Absence(absence.person(), absence.from(), kept.last(absence.to()), absence.reason()));
        }
    }

    /** @param delegation as it was entered */
    record KeptDelegation(Kept kept, Delegation delegation) {

        /** The days for which it counts; empty when it was ended before it began. */
        public Optional<Delegation> inForce() {
            return kept.neverBegan(delegation.from())
                    ? Optional.empty()
                    : Optional.of(new Delegation(
                            delegation.post(),
                            delegation.to(),
                            delegation.duties(),
                            delegation.from(),
                            kept.last(delegation.until()),
                            delegation.reason(),
                            delegation.decidedBy()));
        }
    }

    /** What became of an entry. */
    sealed interface Outcome {

        /** @param id of its row */
        record Entered(long id) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why an entry was not taken. */
    enum Why {
        /** There is no such person. */
        UNKNOWN_PERSON,
        /** There is no such post. */
        UNKNOWN_POST,
        /** Every entry has a reason, of 200 characters at most. */
        NO_REASON,
        /** A delegation says who decided it, in 100 characters at most. */
        NOBODY_DECIDED,
        /** It ends before today. */
        OVER,
        /** The same entry is there already. */
        THERE_ALREADY,
        /** The person holds the post already. */
        HOLDS_IT
    }
}
