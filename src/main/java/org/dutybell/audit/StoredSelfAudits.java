package org.dutybell.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredSelfAudits implements SelfAudits {

    private final AuditRows rows;
    private final AuditWords words;

    StoredSelfAudits(AuditRows rows, AuditWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Optional<AuditView> last() {
        return rows.newest();
    }

    @Override
    public Optional<AuditView> of(LocalDate day) {
        return rows.of(day);
    }

    @Override
    public String line(Instant now) {
        return words.line(rows.newest().orElse(null), now);
    }
}
