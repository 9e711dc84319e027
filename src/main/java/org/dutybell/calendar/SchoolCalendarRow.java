package org.dutybell.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "school_calendar")
class SchoolCalendarRow {

    @Id
    private String code;

    @Column
    private String name;

    @Column
    private int position;

    protected SchoolCalendarRow() {}

    SchoolCalendarRow(SchoolCalendar calendar, int position) {
        code = calendar.code();
        name = calendar.name();
        this.position = position;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
