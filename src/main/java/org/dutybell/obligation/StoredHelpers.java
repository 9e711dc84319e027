package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table obligation_helper. */
@Service
class StoredHelpers implements Helpers {

    private final JdbcClient jdbc;
    private final Entitlements entitlements;

    StoredHelpers(JdbcClient jdbc, Entitlements entitlements) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayName(String person, ObligationView obligation, Instant now) {
        return entitlements.of(person, now).holds(obligation);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean name(long obligationId, String person, String by, Instant now) {
        if (named(obligationId).contains(person)) {
            return false;
        }
        jdbc.sql("""
                insert into obligation_helper (obligation_id, person_code, named_by, named_at)
                values (:obligation, :person, :by, :at)
                """)
                .param("obligation", obligationId)
                .param("person", person)
                .param("by", by)
                .param("at", DbTime.of(now))
                .update();
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> endAll(long obligationId, String by, Instant now) {
        List<String> named = named(obligationId);
        jdbc.sql("""
                update obligation_helper set ended_at = :at, ended_by = :by
                where obligation_id = :obligation and ended_at is null
                """)
                .param("obligation", obligationId)
                .param("by", by)
                .param("at", DbTime.of(now))
                .update();
        return named;
    }

    private List<String> named(long obligationId) {
        return jdbc.sql("""
                select person_code from obligation_helper where obligation_id = :obligation and ended_at is null order by id
                """)
                .param("obligation", obligationId)
                .query(String.class)
                .list();
    }
}
