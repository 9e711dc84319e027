package org.dutybell.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.duty.Duties;
import org.dutybell.duty.DutyVersion;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Obligations that opened under a reminder plan and have no nudge at all. */
@Component
class UnwrittenNudges {

    private final JdbcClient jdbc;
    private final Duties duties;

    UnwrittenNudges(JdbcClient jdbc, Duties duties) {
        this.jdbc = jdbc;
        this.duties = duties;
    }

    Stream<Flaw> in(Span span) {
        List<Bare> bare = bare(span);
        Map<Long, DutyVersion> versions =
                duties.versions(bare.stream().map(Bare::version).collect(Collectors.toSet()));
        return bare.stream()
                .filter(one -> hasPlan(versions.get(one.version())))
                .map(one -> new Flaw(FlawKind.NUDGE_MISSING, one.subject()));
    }

    private static boolean hasPlan(@Nullable DutyVersion version) {
        return version != null && !version.duty().reminders().nudges().isEmpty();
    }

    private List<Bare> bare(Span span) {
        return jdbc.sql("""
                        select o.duty_version_id, concat(o.duty_code, ' ', o.post_code, ' ', o.target, ' ', o.period) as subject
                        from obligation o
                        where o.opened_at >= :since and not exists (select 1 from reminder r where r.obligation_id = o.id)
                        order by o.id limit 1000
                        """)
                .param("since", DbTime.of(span.since()))
                .query((row, number) -> new Bare(row.getLong("duty_version_id"), row.getString("subject")))
                .list();
    }

    private record Bare(long version, String subject) {}
}
