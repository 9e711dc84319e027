package org.dutybell.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which calendar a unit follows. */
@Entity
@Table(name = "school_calendar_unit")
class SchoolCalendarUnitRow {

    @Id
    private String unitCode;

    @Column
    private String calendarCode;

    @Column
    private int position;

    protected SchoolCalendarUnitRow() {}

    SchoolCalendarUnitRow(String unitCode, String calendarCode, int position) {
        this.unitCode = unitCode;
        this.calendarCode = calendarCode;
        this.position = position;
    }

    String unitCode() {
        return unitCode;
    }

    String calendarCode() {
        return calendarCode;
    }
}
