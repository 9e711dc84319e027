package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EscalationRepository extends Repository<Escalation, Long> {

    Escalation save(Escalation escalation);

    Optional<Escalation> findByObligationId(long obligationId);

    @Query(value = "select * from escalation where obligation_id = :obligationId for update", nativeQuery = true)
    Optional<Escalation> lockByObligation(long obligationId);

    /** Locks those whose next step is due, leaving out what another node is locking. */
    @Query(value = """
                    select * from escalation where state = 'RUNNING' and next_step_at <= :now
                    order by next_step_at, id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Escalation> lockDue(Instant now, int most);

    @Query("select min(e.nextStepAt) from Escalation e where e.state = RUNNING and e.nextStepAt > :after")
    Optional<Instant> next(Instant after);
}
