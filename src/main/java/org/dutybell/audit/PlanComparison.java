package org.dutybell.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
import org.dutybell.organisation.Organisation;
import org.dutybell.shared.DbTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules owe, held against the rows: computed anew from duties, posts and calendar. */
@Component
class PlanComparison {

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final SensitivePeriods sensitive;
    private final ZoneId zone;

    PlanComparison(
            JdbcClient jdbc,
            Duties duties,
            Organisation organisation,
            Calendars calendars,
            SensitivePeriods sensitive,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.sensitive = sensitive;
        this.zone = zone;
    }

    /** Before the first plan nothing is expected. */
    Comparison at(Instant now) {
        return plannedThrough().map(through -> compare(now, through)).orElse(new Comparison(0, List.of()));
    }

    private Comparison compare(Instant now, LocalDate through) {
        LocalDate newYear = LocalDate.ofInstant(now, zone).withDayOfYear(1);
        Set<NaturalKey> owed = owed(newYear, through, now);
        Set<NaturalKey> all =
                stored("opens_at >= :from", newYear.atStartOfDay(zone).toInstant());
        Set<NaturalKey> toCome = stored("state = 'PLANNED' and opens_at > :from", now);
        List<Flaw> flaws = Stream.concat(
                        without(all, owed, FlawKind.PLAN_MISSING),
                        without(owed, withoutConsequences(toCome), FlawKind.PLAN_SURPLUS))
                .toList();
        return new Comparison(owed.size(), flaws);
    }

    /** What is owed after another duty was done, or something has happened, has no date that the rules could tell. */
    private Set<NaturalKey> withoutConsequences(Set<NaturalKey> toCome) {
        Set<String> consequences = duties.current().stream()
                .map(DutyVersion::duty)
                .filter(duty -> !duty.window().isPlanned())
                .map(Duty::code)
                .collect(Collectors.toSet());
        return toCome.stream().filter(key -> !consequences.contains(key.duty())).collect(Collectors.toSet());
    }

    /** What can still be done: a window may have opened in January, and what is past is not planned any more. */
    private Set<NaturalKey> owed(LocalDate newYear, LocalDate through, Instant now) {
        return new ObligationPlanner(
                        duties.current().stream().map(DutyVersion::duty).toList(),
                        organisation.roster(),
                        calendars.current(),
                        zone,
                        sensitive.inForce())
                .plan(newYear, through).stream()
                        .filter(one -> one.window().due().isAfter(now))
                        .map(PlannedObligation::key)
                        .collect(Collectors.toSet());
    }

    /** Those of the second that the first has not. */
    private static Stream<Flaw> without(Set<NaturalKey> there, Set<NaturalKey> looked, FlawKind kind) {
        return looked.stream()
                .filter(key -> !there.contains(key))
                .map(key -> new Flaw(kind, String.join(" ", key.duty(), key.post(), key.target(), key.period())));
    }

    private Set<NaturalKey> stored(String where, Instant from) {
        return new HashSet<>(jdbc.sql("select duty_code, post_code, target, period from obligation where " + where)
                .param("from", DbTime.of(from))
                .query((row, number) ->
                        new NaturalKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }

    private Optional<LocalDate> plannedThrough() {
        return jdbc.sql("select planned_through from plan_mark where id = 1")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    /** @param owed how many the rules owe */
    record Comparison(int owed, List<Flaw> flaws) {}
}
