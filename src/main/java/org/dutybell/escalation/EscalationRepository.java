package org.dutybell.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EscalationRepository extends Repository<Escalation, Long> {

    Escalation save(Escalation escalation);

    List<Escalation> findByObligationIdOrderById(long obligationId);

    List<Escalation> findByIdIn(Collection<Long> ids);

    @Query(
            value = "select * from escalation where obligation_id = :obligationId order by id for update",
            nativeQuery = true)
    List<Escalation> lockByObligation(long obligationId);

    /** Locks those whose next step is due, leaving out what another node is locking. */
    @Query(value = """
                    select * from escalation where state in ('RUNNING', 'ACKNOWLEDGED', 'ASKED') and next_step_at <= :now
                    order by next_step_at, id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Escalation> lockDue(Instant now, int most);

    @Query("select min(e.nextStepAt) from Escalation e where e.nextStepAt > :after")
    Optional<Instant> next(Instant after);
}
