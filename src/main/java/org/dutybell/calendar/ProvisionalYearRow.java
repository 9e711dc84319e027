package org.dutybell.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "provisional_year")
class ProvisionalYearRow {

    @Id
    private int calendarYear;

    protected ProvisionalYearRow() {}

    ProvisionalYearRow(int calendarYear) {
        this.calendarYear = calendarYear;
    }

    int calendarYear() {
        return calendarYear;
    }
}
