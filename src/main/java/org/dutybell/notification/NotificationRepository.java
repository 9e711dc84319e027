package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, Long> {

    Notification save(Notification notification);

    Optional<Notification> findByDedupKey(String dedupKey);

    List<Notification> findByDedupKeyIn(Collection<String> dedupKeys);

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

    /** Locks what waits for the same place for the same reason and is due too, the urgent lead itself left out. */
    @Query(value = """
                    select * from notification
                    where state = 'PENDING' and next_attempt_at <= :now and attempts = 0 and form = 'MESSAGE'
                      and kind = :kind and destination_kind = :destinationKind and destination_code = :destination
                      and id <> :lead
                    order by id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Notification> lockMates(
            Instant now, String kind, String destinationKind, String destination, long lead, int most);

    /**
     * Locks what waits for other people for the same reason with the same words, is due too and was not tried yet. The
     * database may take letters for the same that are not.
     */
    @Query(value = """
                    select * from notification
                    where state = 'PENDING' and next_attempt_at <= :now and attempts = 0 and form = 'MESSAGE'
                      and kind = :kind and title = :title and body = :body
                      and destination_kind = 'PERSON' and destination_code <> :person
                    order by id limit :most for update skip locked
                    """, nativeQuery = true)
    List<Notification> lockAlike(Instant now, String kind, String title, String body, String person, int most);

    /** Has everything that waits for that place, and is no more urgent, wait until then. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query(value = """
                    update notification set next_attempt_at = :until, reason = :reason
                    where state = 'PENDING' and next_attempt_at <= :now and priority >= :priority
                      and destination_kind = :destinationKind and destination_code = :destination
                    """, nativeQuery = true)
    void hold(Instant now, Instant until, String reason, int priority, String destinationKind, String destination);

    /**
     * Locks what is urgent, still waits for DingTalk and has gone no other way yet, or whose other way was begun and never
     * ended.
     */
    @Query(value = """
                    select * from notification
                    where state = 'PENDING' and kind in ('INCIDENT', 'ESCALATION') and form = 'MESSAGE'
                      and id > :after and created_at <= :since
                      and (fallback_at is null or fallback_at <= :died and exists (
                          select 1 from delivery d where d.notification_id = notification.id
                            and d.started_at = notification.fallback_at and d.outcome is null))
                    order by id limit 1 for update skip locked
                    """, nativeQuery = true)
    Optional<Notification> lockOverdue(Instant since, long after, Instant died);

    List<Notification> findByReferenceOrWireKeyOrderById(String reference, String wireKey);

    /** The messages that the app's robot brought to people under these keys. */
    @Query("""
            select n from Notification n
            where n.reference in :references and n.way = 'PRIVATE' and n.form = 'MESSAGE'
              and n.addressee.destinationKind = PERSON
            order by n.id
            """)
    List<Notification> sentPrivately(Collection<String> references);

    List<Notification> findByMergedIntoOrderById(long lead);

    /** How many rows with such a key no longer wait. */
    @Query("select count(n) from Notification n where n.dedupKey like :keys and n.state not in (PENDING, SENDING)")
    long countEnded(String keys);

    /** Who asks about these, oldest first. */
    @Query("select n.id from Notification n where n.form = 'READ_CHECK' and n.aboutId in :about order by n.id")
    List<Long> readChecks(Collection<Long> about);

    boolean existsByAboutIdAndIdGreaterThan(long about, long id);

    /** What was to change who takes part in an event before that row, and is not settled; oldest first. */
    @Query("""
            select n from Notification n
            where n.aboutId = :event and n.id < :before and n.form in ('EVENT_JOINED', 'EVENT_LEFT')
              and n.state in (PENDING, SENDING)
            order by n.id
            """)
    List<Notification> unsettledParticipants(long event, long before);

    boolean existsByAboutIdAndFormAndIdGreaterThan(long about, String form, long id);

    @Query("""
            select distinct n.id from Notification n join Delivery d on d.notificationId = n.id
            where n.addressee.destinationKind = CHAT and n.addressee.destinationCode = :chatCode
              and d.outcome = 'ACCEPTED' and d.channel <> 'email' and d.startedAt between :from and :to
            order by n.id
            """)
    List<Long> sentTo(String chatCode, Instant from, Instant to);

    @Query("""
            select n.createdAt from Notification n
            where n.addressee.destinationKind = :place and n.addressee.destinationCode = :code and n.kind = :kind
              and n.createdAt >= :since and n.form = 'MESSAGE' and n.state not in (SUPPRESSED, MERGED)
            order by n.createdAt
            """)
    List<Instant> writtenTo(Addressee.DestinationKind place, String code, MessageKind kind, Instant since);
}
