package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CheckInRepository extends Repository<CheckInRow, Long> {

    CheckInRow save(CheckInRow checkIn);

    List<CheckInRow> findByObligationIdOrderById(long obligationId);

    Optional<CheckInRow> findById(long id);

    /** What this person sent last for an obligation itself, of what counts or still may. */
    Optional<CheckInRow> findFirstByPersonCodeAndFromObligationIdIsNullAndActGreaterThanOrderByIdDesc(
            String personCode, int act);

    /** What this person sent for obligations themselves since that moment, of what counts or still may, the newest first. */
    List<CheckInRow> findByPersonCodeAndAtTimeGreaterThanEqualAndFromObligationIdIsNullAndActGreaterThanOrderByIdDesc(
            String personCode, Instant from, int act);

    /** What one message was recorded for, as far as it counts or still may, in the order of ids of the obligations. */
    List<CheckInRow> findByMessageIdAndFromObligationIdIsNullAndActGreaterThanOrderByObligationId(
            String messageId, int act);

    /** Check-ins that came with those of this obligation. */
    List<CheckInRow> findByFromObligationIdOrderById(long fromObligationId);

    /** Ids of the obligations for which check-ins of this one counted as well, each once. */
    @Query("select distinct c.obligationId from CheckInRow c where c.fromObligationId = :obligationId and c.act > 0")
    List<Long> countedAlsoFor(long obligationId);
}
