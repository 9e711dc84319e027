package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, Long> {

    Notification save(Notification notification);

    Optional<Notification> findById(long id);

    Optional<Notification> findByDedupKey(String dedupKey);

    List<Notification> findByIdInOrderById(Collection<Long> ids);

    /** Locks what is due, leaving out what another node is locking. */
    @Query(value = """
                    select * from notification
                    where state in ('PENDING', 'SENDING') and next_attempt_at <= :now
                    order by priority, id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Notification> lockDue(Instant now, int most);

    @Query("select min(n.nextAttemptAt) from Notification n where n.state in (PENDING, SENDING)")
    Optional<Instant> nextAttempt();

    Optional<Notification> findFirstByReferenceOrderById(String reference);

    @Query("""
            select n.id from Notification n join Delivery d on d.notificationId = n.id
            where n.destinationKind = CHAT and n.destinationCode = :chatCode
              and d.outcome = 'ACCEPTED' and d.startedAt between :from and :to
            order by d.startedAt desc, n.id desc
            """)
    List<Long> sentTo(String chatCode, Instant from, Instant to, Limit limit);
}
