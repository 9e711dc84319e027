package org.dutybell.calendar;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dutybell.calendar.TermRow.StoredTerm;
import org.dutybell.shared.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days and years come back in the order of time, everything else in the order it was given. Held in memory for as long as the
 * revision in the database stays the same.
 */
@Service
class StoredCalendars implements Calendars {

    private final Tables tables;
    private final JdbcClient jdbc;
    private volatile @Nullable Held held;

    StoredCalendars(EntityManager entities, JdbcClient jdbc) {
        tables = new Tables(entities);
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public BureauCalendar current() {
        // before the tables: a change between the two leaves an old revision with new days, which is read again
        String revision = jdbc.sql("select revision from calendar_revision where id = 1")
                .query(String.class)
                .single();
        Held known = held;
        if (known != null && known.revision().equals(revision)) {
            return known.calendar();
        }
        BureauCalendar read = read();
        held = new Held(revision, read);
        return read;
    }

    private BureauCalendar read() {
        List<StoredTerm> terms = tables.all(TermRow.class, "id").stream()
                .map(TermRow::toStoredTerm)
                .toList();
        return new BureauCalendar(
                tables.all(CalendarDayRow.class, "onDate").stream()
                        .map(CalendarDayRow::toOverride)
                        .toList(),
                tables.all(ProvisionalYearRow.class, "calendarYear").stream()
                        .map(ProvisionalYearRow::calendarYear)
                        .toList(),
                termsOf(null, terms),
                tables.all(KeyDayRow.class, "position").stream()
                        .map(KeyDayRow::toKeyDay)
                        .toList(),
                schools(terms),
                tables.all(SchoolDayChangeRow.class, "id").stream()
                        .map(SchoolDayChangeRow::toChange)
                        .toList());
    }

    private List<SchoolCalendar> schools(List<StoredTerm> terms) {
        List<SchoolCalendarUnitRow> units = tables.all(SchoolCalendarUnitRow.class, "position");
        return tables.all(SchoolCalendarRow.class, "position").stream()
                .map(row -> new SchoolCalendar(
                        row.code(),
                        row.name(),
                        units.stream()
                                .filter(unit -> unit.calendarCode().equals(row.code()))
                                .map(SchoolCalendarUnitRow::unitCode)
                                .toList(),
                        termsOf(row.code(), terms)))
                .toList();
    }

    private static List<Term> termsOf(@Nullable String calendar, List<StoredTerm> terms) {
        return terms.stream()
                .filter(stored -> Objects.equals(stored.calendar(), calendar))
                .map(StoredTerm::term)
                .toList();
    }

    @Override
    @Transactional
    public void replaceWith(BureauCalendar calendar) {
        var days = calendar.overrides().stream().map(CalendarDayRow::new).toList();
        var years = calendar.provisionalYears().stream()
                .map(ProvisionalYearRow::new)
                .toList();
        var keyDays = Tables.numbered(calendar.keyDays(), KeyDayRow::new);
        var schools = Tables.numbered(calendar.schools(), SchoolCalendarRow::new);
        Tables.replace(List.of(
                tables.keyed(CalendarDayRow.class, CalendarDayRow::onDate, days),
                tables.keyed(ProvisionalYearRow.class, ProvisionalYearRow::calendarYear, years),
                tables.keyed(SchoolCalendarRow.class, SchoolCalendarRow::code, schools),
                tables.keyed(SchoolCalendarUnitRow.class, SchoolCalendarUnitRow::unitCode, units(calendar)),
                tables.listed(TermRow.class, TermRow::toStoredTerm, terms(calendar), TermRow::new),
                tables.keyed(KeyDayRow.class, KeyDayRow::code, keyDays),
                tables.listed(
                        SchoolDayChangeRow.class,
                        SchoolDayChangeRow::toChange,
                        calendar.changes(),
                        SchoolDayChangeRow::new)));
        jdbc.sql("update calendar_revision set revision = :revision where id = 1")
                .param("revision", UUID.randomUUID().toString())
                .update();
    }

    private static List<SchoolCalendarUnitRow> units(BureauCalendar calendar) {
        var pairs = calendar.schools().stream()
                .flatMap(school -> school.units().stream().map(unit -> new String[] {unit, school.code()}))
                .toList();
        return Tables.numbered(pairs, (pair, position) -> new SchoolCalendarUnitRow(pair[0], pair[1], position));
    }

    private static List<StoredTerm> terms(BureauCalendar calendar) {
        return Stream.concat(
                        calendar.terms().stream().map(term -> new StoredTerm(null, term)),
                        calendar.schools().stream()
                                .flatMap(school ->
                                        school.terms().stream().map(term -> new StoredTerm(school.code(), term))))
                .toList();
    }

    private record Held(String revision, BureauCalendar calendar) {}
}
