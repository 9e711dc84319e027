package org.dutybell.calendar;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dutybell.shared.Tables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days and years come back in the order of time, terms and key days in the order they were given. */
@Service
class StoredCalendars implements Calendars {

    private final Tables tables;

    StoredCalendars(EntityManager entities) {
        tables = new Tables(entities);
    }

    @Override
    @Transactional(readOnly = true)
    public BureauCalendar current() {
        return new BureauCalendar(
                tables.all(CalendarDayRow.class, "onDate").stream()
                        .map(CalendarDayRow::toOverride)
                        .toList(),
                tables.all(ProvisionalYearRow.class, "calendarYear").stream()
                        .map(ProvisionalYearRow::calendarYear)
                        .toList(),
                tables.all(TermRow.class, "id").stream().map(TermRow::toTerm).toList(),
                tables.all(KeyDayRow.class, "position").stream()
                        .map(KeyDayRow::toKeyDay)
                        .toList());
    }

    @Override
    @Transactional
    public void replaceWith(BureauCalendar calendar) {
        var days = calendar.overrides().stream().map(CalendarDayRow::new).toList();
        var years = calendar.provisionalYears().stream()
                .map(ProvisionalYearRow::new)
                .toList();
        var keyDays = Tables.numbered(calendar.keyDays(), KeyDayRow::new);
        Tables.replace(List.of(
                tables.keyed(CalendarDayRow.class, CalendarDayRow::onDate, days),
                tables.keyed(ProvisionalYearRow.class, ProvisionalYearRow::calendarYear, years),
                tables.listed(TermRow.class, TermRow::toTerm, calendar.terms(), TermRow::new),
                tables.keyed(KeyDayRow.class, KeyDayRow::code, keyDays)));
    }
}
