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
@Table(name = "school_term")
class TermRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String name;

    @Column
    private LocalDate fromDate;

    @Column
    private LocalDate toDate;

    protected TermRow() {}

    TermRow(Term term) {
        name = term.name();
        fromDate = term.from();
        toDate = term.to();
    }

    Term toTerm() {
        return new Term(name, fromDate, toDate);
    }
}
