package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoverageRepository extends Repository<Obligation, Long> {

    /** More than was asked for where one post owes several duties in several periods. */
    @Query("""
            select o from Obligation o
            where o.dutyCode in :duties and o.postCode in :posts and o.period in :periods and o.target <> ''
            order by o.id
            """)
    List<Obligation> targets(Collection<String> duties, Collection<String> posts, Collection<String> periods);

    @Query("""
            select o from Obligation o
            where o.target <> '' and (o.state = OPEN or o.state <> PLANNED and o.dueAt >= :from)
            order by o.dueAt, o.id
            """)
    List<Obligation> openOrDueFrom(Instant from);
}
