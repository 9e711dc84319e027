package org.dutybell.audit;

import static org.dutybell.audit.FlawQuery.escalations;
import static org.dutybell.audit.FlawQuery.evidence;
import static org.dutybell.audit.FlawQuery.messages;
import static org.dutybell.audit.FlawQuery.nudges;
import static org.dutybell.audit.FlawQuery.obligations;

import java.util.List;
import java.util.stream.Stream;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows themselves tell: nothing stuck, nothing unsaid, nothing twice. */
@Component
class StoredFlaws {

    /** Of one kind; more of them would tell nothing new. */
    private static final int MOST = 1000;

    /** A message that went out with another shares its fate. */
    private static final String HEARD = """
            select 1 from escalation_step s
                join notification n on n.id = s.notification_id
                left join notification lead on lead.id = n.merged_into
            where s.escalation_id = e.id and s.told_kind in ('PERSON', 'CHAT')
              and (coalesce(lead.state, n.state) in ('PENDING', 'SENDING', 'SENT')
                or exists (select 1 from delivery d
                    where d.notification_id = n.id and d.channel = 'email' and d.outcome = 'ACCEPTED'))
            """;

    private static final List<FlawQuery> QUERIES = List.of(
            obligations(FlawKind.NOT_OPENED, "o.state = 'PLANNED' and o.opens_at <= :late"),
            obligations(FlawKind.NOT_MISSED, "o.state = 'OPEN' and o.missed_at <= :late"),
            obligations(FlawKind.NOT_ESCALATED, """
                    o.state = 'MISSED' and o.missed_at >= :since and not exists (select 1 from escalation e
                        where e.obligation_id = o.id and e.timer = 'NOT_DONE'
                          and e.state not in ('OVERTAKEN', 'STOOD_DOWN'))"""),
            escalations(FlawKind.ESCALATION_STUCK, """
                    e.state not in ('EXHAUSTED', 'OVERTAKEN', 'STOOD_DOWN') and e.next_step_at <= :late"""),
            escalations(FlawKind.NOBODY_HEARD, """
                    e.state = 'EXHAUSTED' and e.steps_done > 0 and e.ended_at >= :since and o.state = 'MISSED'
                      and not exists (%s)""".formatted(HEARD)),
            nudges(FlawKind.NUDGE_STUCK, """
                    r.result = 'WAITING' and r.due_at <= :late
                      and (r.held_at is null or r.held_until <= :late)"""),
            nudges(
                    FlawKind.NUDGE_WITHOUT_MESSAGE,
                    "r.result = 'SENT' and r.settled_at >= :since and r.notification_id is null"),
            nudges(FlawKind.NUDGE_WITHOUT_REASON, """
                    r.result = 'SUPPRESSED' and r.settled_at >= :since and (r.reason is null or r.reason = '')"""),
            nudges(FlawKind.NUDGED_TWICE, """
                    r.result = 'SENT' and r.settled_at >= :since and exists (select 1 from reminder other
                        where other.obligation_id = r.obligation_id and other.post_code = r.post_code
                          and other.due_at = r.due_at and other.result = 'SENT' and other.id < r.id)"""),
            escalations(FlawKind.TOLD_TWICE, """
                    exists (select 1 from escalation_step s where s.escalation_id = e.id and s.at_time >= :since
                        and s.told_kind in ('PERSON', 'CHAT') and exists (select 1 from escalation_step other
                          where other.escalation_id = s.escalation_id and other.told_kind = s.told_kind
                            and other.told_code = s.told_code and other.id < s.id
                            and other.step_number > e.steps_before))"""),
            messages(FlawKind.MESSAGE_STUCK, """
                    n.state in ('PENDING', 'SENDING') and (n.next_attempt_at is null or n.next_attempt_at <= :late)"""),
            messages(FlawKind.MESSAGE_WITHOUT_DELIVERY, """
                    n.state = 'SENT' and n.created_at >= :since and not exists (select 1 from delivery d
                        where d.notification_id = n.id and d.outcome = 'ACCEPTED')"""),
            messages(FlawKind.MESSAGE_WITHOUT_REASON, """
                    n.state in ('REJECTED', 'UNKNOWN', 'SUPPRESSED') and n.created_at >= :since
                      and (n.reason is null or n.reason = '')"""),
            evidence(FlawKind.FILE_MISSING, "e.check_found = 'MISSING' and e.check_found_at >= :since"),
            evidence(FlawKind.FILE_CHANGED, "e.check_found = 'CHANGED' and e.check_found_at >= :since"),
            messages(FlawKind.SENT_TWICE, """
                    n.created_at >= :since and (select count(*) from delivery d where d.notification_id = n.id
                        and d.outcome = 'ACCEPTED' and (d.channel is null or d.channel <> 'email')) > 1"""));

    private final JdbcClient jdbc;

    StoredFlaws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stream<Flaw> in(Span span) {
        return QUERIES.stream().flatMap(query -> in(query, span));
    }

    private Stream<Flaw> in(FlawQuery query, Span span) {
        return jdbc
                .sql(query.sql() + " limit " + MOST)
                .param("late", DbTime.of(span.late()))
                .param("since", DbTime.of(span.since()))
                .query(String.class)
                .list()
                .stream()
                .map(subject -> new Flaw(query.kind(), subject.strip()));
    }

    Counts counts(int planned, Span span) {
        return new Counts(
                planned,
                count("obligation where state <> 'PLANNED' and opens_at >= :since", span),
                count("reminder where result <> 'WAITING' and settled_at >= :since", span),
                count("notification where created_at >= :since", span),
                count("escalation where started_at >= :since", span));
    }

    private int count(String what, Span span) {
        return jdbc.sql("select count(*) from " + what)
                .param("since", DbTime.of(span.since()))
                .query(Integer.class)
                .single();
    }
}
