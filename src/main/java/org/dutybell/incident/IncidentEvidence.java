package org.dutybell.incident;

import org.dutybell.evidence.EvidenceKeeper;
import org.springframework.stereotype.Component;

/** Pictures of reports are kept as long as those of check-ins. */
@Component
class IncidentEvidence implements EvidenceKeeper {

    private final IncidentRows rows;

    IncidentEvidence(IncidentRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean keeps(long evidenceId) {
        return rows.hasEvidence(evidenceId);
    }
}
