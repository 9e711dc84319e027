package org.dutybell.obligation;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class StoredPictureUnits implements PictureUnits {

    private final JdbcClient jdbc;

    StoredPictureUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> of(long evidenceId) {
        return new HashSet<>(
                jdbc.sql("""
                        select distinct o.unit_code from check_in_evidence e
                        join check_in c on c.id = e.check_in_id
                        join obligation o on o.id = c.obligation_id
                        where e.evidence_id = :evidence
                        """).param("evidence", evidenceId).query(String.class).list());
    }
}
