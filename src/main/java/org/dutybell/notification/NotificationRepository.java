package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, Long> {

    Notification save(Notification notification);

    Optional<Notification> findByDedupKey(String dedupKey);

    List<Notification> findByIdInOrderById(Collection<Long> ids);

    @Query(value = "select * from notification where id = :id for update", nativeQuery = true)
    Optional<Notification> lock(long id);

    /** Locks what is due, leaving out what another node is locking. */
    @Query(value = """
                    select * from notification
                    where state in ('PENDING', 'SENDING') and next_attempt_at <= :now
                    order by priority, id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Notification> lockDue(Instant now, int most);

    @Query(
            "select min(n.nextAttemptAt) from Notification n where n.state in (PENDING, SENDING) and n.nextAttemptAt > :after")
    Optional<Instant> nextAttempt(Instant after);

    Optional<Notification> findFirstByReferenceOrderById(String reference);

    @Query("""
            select distinct n.id from Notification n join Delivery d on d.notificationId = n.id
            where n.destinationKind = CHAT and n.destinationCode = :chatCode
              and d.outcome = 'ACCEPTED' and d.startedAt between :from and :to
            order by n.id
            """)
    List<Long> sentTo(String chatCode, Instant from, Instant to);
}
