package org.dutybell.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was reported. Each command is part of its caller's transaction. */
public interface Incidents {

    /**
     * Records it and tells whoever has to know. The same message, and the same words of the same person about the same unit
     * shortly after, are the report that was made.
     */
    Incident report(NewIncident reported);

    /**
     * Takes a report back as a mistake: it stays with the reason, those who were told hear of it once, and what is owed because of it
     * ends.
     *
     * @param person code of who takes it back
     * @param reason why, in their words
     * @param messageId DingTalk's id of their message
     */
    Withdrawal withdraw(Incident incident, String person, String reason, String messageId, Instant now);

    /** What was reported of these units since then and stands, newest first. */
    List<Incident> open(Collection<String> units, Instant since);

    /** All that were reported since then, withdrawn ones too, newest first. */
    List<Incident> since(Instant since);

    /** The newest that this person has reported since then and that stands. */
    Optional<Incident> newestOf(String person, Instant since);

    /** Keeps pictures with it, by the ids of the stored evidence; those it has already are left. */
    void addEvidence(long incidentId, List<Long> evidence);

    /** Who was told, and who could not be, nearest first. */
    List<Told> told(long incidentId);

    /** By its code, such as SG12. */
    Optional<Incident> byCode(String code);
}
