package org.dutybell.duty;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.shared.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredDuties implements Duties {

    private final DutyVersionRepository rows;
    private final DutyVersions versions;
    private final Tables tables;

    StoredDuties(DutyVersionRepository rows, DutyVersions versions, EntityManager entities) {
        this.rows = rows;
        this.versions = versions;
        tables = new Tables(entities);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DutyVersion> current() {
        return rows.findByValidToIsNullOrderByPosition().stream()
                .map(versions::of)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, DutyVersion> versions(Collection<Long> ids) {
        List<Long> unread =
                ids.stream().filter(id -> versions.known(id).isEmpty()).toList();
        if (!unread.isEmpty()) {
            rows.findByIdIn(unread).forEach(versions::of);
        }
        return ids.stream()
                .distinct()
                .flatMap(id -> versions.known(id).stream())
                .collect(Collectors.toMap(DutyVersion::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clause> clauses() {
        return tables.all(ClauseRow.class, "position").stream()
                .map(ClauseRow::toClause)
                .toList();
    }

    @Override
    @Transactional
    public void replaceWith(List<Clause> clauses, List<Duty> duties, Instant now) {
        var rows = Tables.numbered(clauses, ClauseRow::new);
        Tables.replace(List.of(tables.keyed(ClauseRow.class, ClauseRow::number, rows)));
        new CatalogueChange(this.rows, now).apply(duties);
    }
}
