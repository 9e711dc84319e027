package org.dutybell.waiver;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredExcuseRates implements ExcuseRates {

    private static final String LINES = """
            select o.unit_code, o.duty_code, count(*) as owed,
                sum(case when o.state = 'WAIVED' then 1 else 0 end) as waived,
                sum(case when o.original_due_at is not null then 1 else 0 end) as extended,
                coalesce(sum(r.asked), 0) as asked, coalesce(sum(r.approved), 0) as approved,
                coalesce(sum(r.refused), 0) as refused
            from obligation o
            left join (
                select obligation_id, count(*) as asked,
                    sum(case when state = 'APPROVED' then 1 else 0 end) as approved,
                    sum(case when state = 'REFUSED' then 1 else 0 end) as refused
                from waiver_request group by obligation_id) r on r.obligation_id = o.id
            where o.state <> 'PLANNED'
              and coalesce(o.original_due_at, o.due_at) >= :from and coalesce(o.original_due_at, o.due_at) < :to
            group by o.unit_code, o.duty_code
            order by o.unit_code, o.duty_code
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    StoredExcuseRates(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public List<Line> between(LocalDate from, LocalDate to) {
        return jdbc.sql(LINES)
                .param("from", DbTime.of(from.atStartOfDay(zone).toInstant()))
                .param("to", DbTime.of(to.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> new Line(
                        row.getString("unit_code"),
                        row.getString("duty_code"),
                        row.getLong("owed"),
                        row.getLong("asked"),
                        row.getLong("approved"),
                        row.getLong("refused"),
                        row.getLong("waived"),
                        row.getLong("extended")))
                .list();
    }
}
