package org.dutybell.obligation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class StoredPictureUses implements PictureUses {

    private final JdbcClient jdbc;

    StoredPictureUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PictureUse> of(long evidenceId) {
        return jdbc.sql("""
                        select o.id, o.unit_code, coalesce(o.short_code, '') short_code from check_in_evidence e
                        join check_in c on c.id = e.check_in_id
                        join obligation o on o.id = c.obligation_id
                        where e.evidence_id = :evidence
                        group by o.id, o.unit_code, o.short_code order by o.id
                        """)
                .param("evidence", evidenceId)
                .query((row, number) -> new PictureUse(row.getString("unit_code"), row.getString("short_code")))
                .list();
    }
}
