package org.dutybell.obligation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.Windows;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredEventObligations implements EventObligations {

    private final PlannedRows rows;
    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Exemptions exemptions;
    private final ObligationNotes notes;
    private final Duties duties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final ZoneId zone;

    StoredEventObligations(
            PlannedRows rows,
            ObligationRepository obligations,
            ObligationViews views,
            Exemptions exemptions,
            ObligationNotes notes,
            Duties duties,
            Organisation organisation,
            Calendars calendars,
            JdbcClient jdbc,
            ZoneId zone) {
        this.rows = rows;
        this.obligations = obligations;
        this.views = views;
        this.exemptions = exemptions;
        this.notes = notes;
        this.duties = duties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void impose(String what, String unit, String event, Instant at) {
        List<DutyVersion> versions = duties.current();
        Roster roster = organisation.roster();
        Windows windows = new Windows(calendars.current(), zone);
        List<PlannedObligation> owed = versions.stream()
                .map(DutyVersion::duty)
                .filter(duty -> duty.window()
                        .startedBy()
                        .filter(started -> started.what().equals(what))
                        .isPresent())
                .flatMap(duty -> roster.posts().stream()
                        .filter(post -> post.unit().equals(unit))
                        .filter(post -> ObligationPlanner.holds(duty.holders(), post, roster))
                        .map(post -> owed(duty, post, windows, event, at)))
                .toList();
        Map<String, Long> ids = versions.stream()
                .collect(Collectors.toMap(version -> version.duty().code(), DutyVersion::id));
        rows.insert(owed, ids, at);
    }

    private static PlannedObligation owed(Duty duty, Post post, Windows windows, String event, Instant at) {
        return new PlannedObligation(duty, post, "", windows.startedBy(duty.window(), post.unit(), event, at));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> of(String unit, String event) {
        return views.of(obligations.findByIdInOrderByDueAtAscIdAsc(ids(unit, event))).stream()
                .filter(one -> one.state() != ObligationState.PLANNED)
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ObligationView> end(
            String unit, String event, String person, String reason, String messageId, Instant now) {
        List<Long> all = ids(unit, event);
        all.forEach(id -> open(id, now));
        List<ObligationView> ended =
                all.stream().flatMap(id -> exemptions.waive(id, now).stream()).toList();
        ended.forEach(one -> notes.add(new ObligationNote(one.id(), Kind.CALLED_OFF, person, reason, now), messageId));
        return ended;
    }

    /** Without a word to anybody: it ends in the same transaction. */
    private void open(long id, Instant now) {
        obligations
                .lock(id)
                .filter(row -> row.state() == ObligationState.PLANNED)
                .ifPresent(row -> row.open(row.dutyVersionId(), now));
    }

    private List<Long> ids(String unit, String event) {
        return jdbc.sql("select id from obligation where unit_code = :unit and period = :event order by id")
                .param("unit", unit)
                .param("event", event)
                .query(Long.class)
                .list();
    }
}
