package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OwedRepository extends Repository<Obligation, Long> {

    @Query("""
            select o from Obligation o
            where o.state = OPEN or (o.state in (MISSED, FULFILLED) and o.dueAt >= :from)
            order by o.dueAt, o.id
            """)
    List<Obligation> openOrDueFrom(Instant from);

    @Query("""
            select o from Obligation o
            where o.postCode in :posts and o.dueAt >= :from and o.dueAt < :to
            order by o.dueAt, o.id
            """)
    List<Obligation> due(Collection<String> posts, Instant from, Instant to);
}
