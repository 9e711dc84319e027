package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ObligationRepository extends Repository<Obligation, Long> {

    Optional<Obligation> findById(long id);

    Optional<Obligation> findByShortCode(String shortCode);

    List<Obligation> findByIdInOrderByDueAtAscIdAsc(Collection<Long> ids);

    List<Obligation> findByStateAndOpensAtBefore(ObligationState state, Instant to);

    @Query(value = "select * from obligation where id = :id for update", nativeQuery = true)
    Optional<Obligation> lock(long id);

    /** Locks what has opened by then, leaving out what another node is locking. */
    @Query(value = """
                    select * from obligation where state = 'PLANNED' and opens_at <= :now
                    order by opens_at, id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Obligation> lockOpening(Instant now, int most);

    /** Locks what has become a miss by then, leaving out what another node is locking. */
    @Query(value = """
                    select * from obligation where state = 'OPEN' and missed_at <= :now
                    order by missed_at, id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Obligation> lockMissed(Instant now, int most);

    @Query("""
            select o from Obligation o
            where (o.state = OPEN or (o.state = MISSED and o.missedAt > :missedSince))
              and (o.postCode in :posts or o.unitCode in :units or o.dutyCode in :duties or o.id in :ids)
            order by case when o.state = OPEN then 0 else 1 end, o.dueAt, o.id
            """)
    List<Obligation> answerable(
            Collection<String> posts,
            Collection<String> units,
            Collection<String> duties,
            Collection<Long> ids,
            Instant missedSince);

    @Query("""
            select o from Obligation o
            where (:unit is null or o.unitCode = :unit)
              and (:everywhere = true or o.unitCode in :within)
              and (:clause is null or o.clause = :clause)
              and (:state is null and o.state <> PLANNED or o.state = :state)
            order by case o.state when OPEN then 0 when MISSED then 1 when PLANNED then 2 else 3 end,
                case when o.state in (OPEN, PLANNED) then o.dueAt end, o.dueAt desc, o.id
            """)
    Page<Obligation> board(
            @Nullable String unit,
            boolean everywhere,
            Collection<String> within,
            @Nullable String clause,
            @Nullable ObligationState state,
            Pageable page);

    @Query("""
            select o.state as state, count(o) as number from Obligation o
            where (:unit is null or o.unitCode = :unit) and (:clause is null or o.clause = :clause)
              and (:everywhere = true or o.unitCode in :within)
            group by o.state
            """)
    List<StateCount> countByState(
            @Nullable String unit, boolean everywhere, Collection<String> within, @Nullable String clause);

    @Query("""
            select min(o.dueAt) from Obligation o
            where o.dutyCode = :duty and o.postCode = :post and o.target = :target and o.opensAt > :opens
            """)
    Optional<Instant> dueOfNext(String duty, String post, String target, Instant opens);

    @Query("""
            select o from Obligation o
            where o.dutyCode = :duty and o.postCode = :post and o.opensAt >= :from and o.opensAt < :to
              and o.state in (OPEN, MISSED)
            order by o.opensAt, o.id
            """)
    List<Obligation> owed(String duty, String post, Instant from, Instant to);

    /** What has opened for that post under these duties in these periods, in the order of ids. */
    @Query("""
            select o from Obligation o
            where o.postCode = :post and o.dutyCode in :duties and o.period in :periods and o.state <> PLANNED
            order by o.id
            """)
    List<Obligation> openedIn(String post, Collection<String> duties, Collection<String> periods);

    /** Ids of what has not opened under these duties for that post, target and period. */
    @Query("""
            select o.id from Obligation o
            where o.postCode = :post and o.dutyCode in :duties and o.target = :target and o.period = :period
              and o.state = PLANNED
            """)
    List<Long> unopened(String post, Collection<String> duties, String target, String period);

    /** What the same post owes under these duties in that period, or with a window that overlaps that one, in the order of ids. */
    @Query("""
            select o from Obligation o
            where o.postCode = :post and o.dutyCode in :duties and o.state in (OPEN, MISSED)
              and (o.period = :period or o.opensAt <= :to and o.missedAt >= :from)
            order by o.id
            """)
    List<Obligation> owedAround(String post, Collection<String> duties, String period, Instant from, Instant to);

    @Query("select min(o.opensAt) from Obligation o where o.state = PLANNED and o.opensAt > :after")
    Optional<Instant> nextOpening(Instant after);

    @Query("select min(o.missedAt) from Obligation o where o.state = OPEN and o.missedAt > :after")
    Optional<Instant> nextMiss(Instant after);

    /** How many obligations are in a state. */
    interface StateCount {

        ObligationState getState();

        long getNumber();
    }
}
