package org.dutybell.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "calendar_day")
class CalendarDayRow {

    @Id
    private LocalDate onDate;

    @Column
    private String name;

    @Column
    private boolean off;

    protected CalendarDayRow() {}

    CalendarDayRow(DayOverride override) {
        onDate = override.date();
        name = override.name();
        off = override.off();
    }

    LocalDate onDate() {
        return onDate;
    }

    DayOverride toOverride() {
        return new DayOverride(onDate, name, off);
    }
}
