package org.dutybell.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReminderRepository extends Repository<Reminder, Long> {

    <S extends Reminder> List<S> saveAll(Iterable<S> reminders);

    List<Reminder> findByObligationIdOrderByDueAtAscIdAsc(long obligationId);

    /** Locks them: a nudge that is being sent meanwhile is not called off as well. */
    @Query(
            value = "select * from reminder where obligation_id = :obligationId and result = 'WAITING' for update",
            nativeQuery = true)
    List<Reminder> lockWaiting(long obligationId);

    /** Whose nudges of what are due, those that wait for somebody to act for the post included, held ones not. */
    @Query("""
            select distinct new org.dutybell.reminder.PostDuty(r.postCode, r.dutyCode) from Reminder r
            where r.result = WAITING and r.dueAt <= :now and (r.heldUntil is null or r.heldUntil <= :now)
            """)
    List<PostDuty> due(Instant now);

    /** Whose nudges of what are due and held. */
    @Query("""
            select distinct new org.dutybell.reminder.PostDuty(r.postCode, r.dutyCode) from Reminder r
            where r.result = WAITING and r.dueAt <= :now and r.heldUntil > :now
            """)
    List<PostDuty> held(Instant now);

    /** Locks what is due for these posts, held ones too, leaving out what another node is locking. */
    @Query(value = """
                    select * from reminder
                    where result = 'WAITING' and due_at <= :now and post_code in (:posts)
                    order by due_at, id for update skip locked
                    """, nativeQuery = true)
    List<Reminder> lockDue(Instant now, Collection<String> posts);

    /** What is due of these, whether or not somebody is locking it. */
    @Query("select r from Reminder r where r.result = WAITING and r.dueAt <= :now and r.obligationId in :obligations")
    List<Reminder> waitingDue(Instant now, Collection<Long> obligations);

    @Query("select r from Reminder r where r.result = WAITING and r.dueAt > :from and r.dueAt < :to")
    List<Reminder> waitingBetween(Instant from, Instant to);

    @Query("select r from Reminder r where r.result = WAITING and r.dueAt > :now and r.obligationId in :obligations")
    List<Reminder> waitingAfter(Instant now, Collection<Long> obligations);

    @Query("select min(r.dueAt) from Reminder r where r.result = WAITING and r.dueAt > :after")
    Optional<Instant> nextDue(Instant after);

    @Query("select min(r.heldUntil) from Reminder r where r.result = WAITING and r.heldUntil > :after")
    Optional<Instant> nextRelease(Instant after);

    @Query("select distinct r.obligationId from Reminder r where r.notificationId = :notificationId")
    List<Long> obligationsIn(long notificationId);
}
