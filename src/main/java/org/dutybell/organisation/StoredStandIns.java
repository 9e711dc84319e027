package org.dutybell.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dutybell.organisation.StandIns.Outcome.Entered;
import org.dutybell.organisation.StandIns.Outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables absence and delegation; a change is a change of the organisation. */
@Service
@Transactional
class StoredStandIns implements StandIns {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NAME = 100;

    private final Organisation organisation;
    private final StandInRows rows;
    private final PersonIds revision;
    private final ZoneId zone;

    StoredStandIns(Organisation organisation, JdbcClient jdbc, PersonIds revision, ZoneId zone) {
        this.organisation = organisation;
        this.rows = new StandInRows(jdbc);
        this.revision = revision;
        this.zone = zone;
    }

    @Override
    public Outcome enter(Absence absence, String by, Instant now) {
        revision.lock();
        return refusal(absence, now)
                .<Outcome>map(Refused::new)
                .orElseGet(() -> new Entered(rows.add(absence, by, now)));
    }

    @Override
    public Outcome enter(Delegation delegation, String by, Instant now) {
        revision.lock();
        return refusal(delegation, now)
                .<Outcome>map(Refused::new)
                .orElseGet(() -> new Entered(rows.add(delegation, by, now)));
    }

    private Optional<Why> refusal(Absence absence, Instant now) {
        if (organisation.roster().person(absence.person()).isEmpty()) {
            return Optional.of(Why.UNKNOWN_PERSON);
        }
        if (isMissing(absence.reason(), LONGEST_REASON)) {
            return Optional.of(Why.NO_REASON);
        }
        if (absence.to().isBefore(today(now))) {
            return Optional.of(Why.OVER);
        }
        return rows.absences().contains(absence) ? Optional.of(Why.THERE_ALREADY) : Optional.empty();
    }

    private Optional<Why> refusal(Delegation delegation, Instant now) {
        Roster roster = organisation.roster();
        if (roster.post(delegation.post()).isEmpty()) {
            return Optional.of(Why.UNKNOWN_POST);
        }
        if (roster.person(delegation.to()).isEmpty()) {
            return Optional.of(Why.UNKNOWN_PERSON);
        }
        if (isMissing(delegation.reason(), LONGEST_REASON)) {
            return Optional.of(Why.NO_REASON);
        }
        if (isMissing(delegation.decidedBy(), LONGEST_NAME)) {
            return Optional.of(Why.NOBODY_DECIDED);
        }
        if (delegation.until().isBefore(today(now))) {
            return Optional.of(Why.OVER);
        }
        if (holds(delegation, roster)) {
            return Optional.of(Why.HOLDS_IT);
        }
        return rows.delegations().contains(delegation) ? Optional.of(Why.THERE_ALREADY) : Optional.empty();
    }

    private static boolean holds(Delegation delegation, Roster roster) {
        return roster.holderOf(delegation.post(), delegation.from())
                .filter(holder -> holder.code().equals(delegation.to()))
                .isPresent();
    }

    private static boolean isMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }

    @Override
    public boolean endAbsence(long id, LocalDate backOn, String by, Instant now) {
        revision.lock();
        return rows.end("absence", id, backOn, by, now);
    }

    @Override
    public boolean endDelegation(long id, LocalDate backOn, String by, Instant now) {
        revision.lock();
        return rows.end("delegation", id, backOn, by, now);
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeptAbsence> absences() {
        return rows.allAbsences();
    }

    @Override
    @Transactional(readOnly = true)
    public List<KeptDelegation> delegations() {
        return rows.allDelegations();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
