package org.dutybell.obligation;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CheckInRepository extends Repository<CheckInRow, Long> {

    CheckInRow save(CheckInRow checkIn);

    List<CheckInRow> findByObligationIdOrderById(long obligationId);

    /** Ids of the obligations for which check-ins of this one counted as well, each once. */
    @Query("select distinct c.obligationId from CheckInRow c where c.fromObligationId = :obligationId")
    List<Long> countedAlsoFor(long obligationId);
}
