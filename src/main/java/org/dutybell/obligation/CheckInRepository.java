package org.dutybell.obligation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CheckInRepository extends Repository<CheckInRow, Long> {

    CheckInRow save(CheckInRow checkIn);

    List<CheckInRow> findByObligationIdOrderById(long obligationId);
}
