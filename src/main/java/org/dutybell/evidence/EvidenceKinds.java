package org.dutybell.evidence;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of what kind stored files are, for rules that count them. */
public final class EvidenceKinds {

    private final JdbcClient jdbc;

    public EvidenceKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; without those that are not known. */
    public Map<Long, EvidenceKind> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, media_type from evidence where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) ->
                                Map.entry(row.getLong("id"), EvidenceKind.of(row.getString("media_type"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
