package org.dutybell.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.duty.Duty;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The row. Its state changes only through the verbs. Rows are made by {@link PlannedRows}. */
@Entity
@Table(name = "obligation")
@NullUnmarked
class Obligation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String dutyCode;
    private String postCode;
    private String target;
    private String period;
    private Long dutyVersionId;
    private String unitCode;
    private String clause;
    private Instant opensAt;
    private Instant dueAt;
    private Instant missedAt;
    private Instant originalDueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ObligationState state;

    private Instant plannedAt;
    private Instant openedAt;
    private Instant doneAt;
    private String doneBy;
    private Instant waivedAt;
    private String shortCode;
    private String sensitivePeriod;
    private int timesDone;

    protected Obligation() {}

    /** Opens under this version of its duty; later versions do not touch it. */
    void open(long versionId, Instant now) {
        become(ObligationState.OPEN);
        dutyVersionId = versionId;
        openedAt = now;
        shortCode = ShortCode.of(id);
    }

    void miss() {
        become(ObligationState.MISSED);
    }

    /** One more check-in counts, also after it is fulfilled: "at least once" is a minimum. */
    void count() {
        timesDone++;
    }

    /** Done when the person wrote, not when the message was worked on. */
    void fulfil(String person, Instant writtenAt) {
        become(ObligationState.FULFILLED);
        doneBy = person;
        doneAt = writtenAt;
    }

    /** One of its acts does not count after all; open again when it was not done often enough without that. */
    void uncount(int timesNeeded) {
        timesDone--;
        if (state == ObligationState.FULFILLED && timesDone < timesNeeded) {
            become(ObligationState.OPEN);
            doneAt = null;
            doneBy = null;
        }
    }

    /** Another act is the one that fulfilled it. */
    void fulfilledBy(String person, Instant at) {
        doneBy = person;
        doneAt = at;
    }

    /** It need not be done. */
    void waive(Instant now) {
        become(ObligationState.WAIVED);
        waivedAt = now;
    }

    /** It may be done later, with the same grace as before; a miss is open again. */
    void extendTo(Instant newDue) {
        if (!newDue.isAfter(dueAt)) {
            throw new IllegalArgumentException(
                    "Obligation " + id + " is due at " + dueAt + " and cannot be extended to " + newDue);
        }
        if (state != ObligationState.OPEN) {
            become(ObligationState.OPEN);
        }
        Duration grace = Duration.between(dueAt, missedAt);
        originalDueAt = originalDueAt == null ? dueAt : originalDueAt;
        dueAt = newDue;
        missedAt = newDue.plus(grace);
    }

    private void become(ObligationState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Obligation " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    /**
     * @param sensitive the sensitive period that added it; null when the usual rhythm did
     * @param themes names of the themes that were taken for it
     */
    ObligationView view(Duty duty, @Nullable SensitivePeriod sensitive, List<String> themes) {
        return new ObligationView(
                id,
                shortCode,
                duty,
                postCode,
                unitCode,
                target,
                period,
                opensAt,
                dueAt,
                missedAt,
                state,
                plannedAt,
                openedAt,
                doneAt,
                doneBy,
                originalDueAt,
                waivedAt,
                sensitive,
                new Progress(timesDone, duty.timesNeeded(), themes));
    }

    long id() {
        return id;
    }

    String dutyCode() {
        return dutyCode;
    }

    long dutyVersionId() {
        return dutyVersionId;
    }

    String sensitivePeriod() {
        return sensitivePeriod;
    }

    ObligationState state() {
        return state;
    }
}
