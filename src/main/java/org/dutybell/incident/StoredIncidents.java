package org.dutybell.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.obligation.EventObligations;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredIncidents implements Incidents {

    /** Who sends the same words again that soon means the same accident, and nobody is to be woken twice. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private static final Pattern CODE = Pattern.compile("(SG|YH)([0-9]{1,9})");

    private final IncidentRows rows;
    private final Organisation organisation;
    private final IncidentMessages messages;
    private final EventObligations obligations;
    private final ZoneId zone;

    StoredIncidents(
            IncidentRows rows,
            Organisation organisation,
            IncidentMessages messages,
            EventObligations obligations,
            ZoneId zone) {
        this.rows = rows;
        this.organisation = organisation;
        this.messages = messages;
        this.obligations = obligations;
        this.zone = zone;
    }

    @Override
    @Transactional
    public Incident report(NewIncident reported) {
        return rows.byMessage(reported.messageId())
                .or(() -> rows.same(reported, reported.at().minus(AGAIN)))
                .orElseGet(() -> recorded(reported));
    }

    private Incident recorded(NewIncident reported) {
        Incident incident = rows.byId(rows.insert(reported)).orElseThrow();
        Hearers hearers = new Hearers(organisation.roster(), LocalDate.ofInstant(reported.at(), zone));
        List<Told> all = incident.kind() == IncidentKind.ACCIDENT
                ? hearers.ofAccident(incident.unit(), incident.person())
                : hearers.ofHazard(incident.unit(), incident.person());
        all.forEach(one -> rows.told(incident.id(), messages.tell(incident, one)));
        obligations.impose(incident.kind().event(), incident.unit(), incident.code(), incident.at());
        if (all.stream().noneMatch(told -> told.kind() == Told.Kind.PERSON)) {
            messages.nobodyToTell(incident);
        }
        return incident;
    }

    @Override
    @Transactional
    public Withdrawal withdraw(Incident incident, String person, String reason, String messageId, Instant now) {
        if (!rows.withdraw(incident.id(), person, reason, now)) {
            return new Withdrawal(rows.byId(incident.id()).orElseThrow(), List.of(), List.of());
        }
        Incident withdrawn = rows.byId(incident.id()).orElseThrow();
        List<ObligationView> ended = obligations.end(incident.unit(), incident.code(), person, reason, messageId, now);
        return new Withdrawal(withdrawn, messages.tellWithdrawn(withdrawn, rows.told(incident.id()), now), ended);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> open(Collection<String> units, Instant since) {
        return units.isEmpty() ? List.of() : rows.open(units, since);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> since(Instant since) {
        return rows.since(since);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Incident> newestOf(String person, Instant since) {
        return rows.newestOf(person, since);
    }

    @Override
    @Transactional
    public void addEvidence(long incidentId, List<Long> evidence) {
        evidence.forEach(one -> rows.evidence(incidentId, one));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> told(long incidentId) {
        return rows.told(incidentId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Incident> byCode(String code) {
        Matcher found = CODE.matcher(code.toUpperCase(Locale.ROOT));
        return found.matches()
                ? rows.byId(Long.parseLong(found.group(2)))
                        .filter(incident -> incident.kind().mark().equals(found.group(1)))
                : Optional.empty();
    }
}
