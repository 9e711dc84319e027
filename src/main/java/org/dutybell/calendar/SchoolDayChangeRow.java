package org.dutybell.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "school_day_change")
class SchoolDayChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String unitCode;

    @Column
    private LocalDate fromDate;

    @Column
    private LocalDate toDate;

    @Column
    private boolean held;

    @Column
    private String reason;

    protected SchoolDayChangeRow() {}

    SchoolDayChangeRow(SchoolDayChange change) {
        unitCode = change.unit();
        fromDate = change.from();
        toDate = change.to();
        held = change.held();
        reason = change.reason();
    }

    SchoolDayChange toChange() {
        return new SchoolDayChange(unitCode, fromDate, toDate, held, reason);
    }
}
