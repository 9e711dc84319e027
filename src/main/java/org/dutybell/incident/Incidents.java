package org.dutybell.incident;

import java.util.List;
import java.util.Optional;

/** What was reported. Each command is part of its caller's transaction. */
public interface Incidents {

    /**
     * Records it and tells whoever has to know. The same message, and the same words of the same person about the same unit
     * shortly after, are the report that was made.
     */
    Incident report(NewIncident reported);

    /** Keeps pictures with it, by the ids of the stored evidence; those it has already are left. */
    void addEvidence(long incidentId, List<Long> evidence);

    /** Who was told, and who could not be, nearest first. */
    List<Told> told(long incidentId);

    /** By its code, such as SG12. */
    Optional<Incident> byCode(String code);
}
