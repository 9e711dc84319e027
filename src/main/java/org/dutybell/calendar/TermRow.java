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

    @Column
    private @Nullable Integer number;

    @Column
    private @Nullable String calendarCode;

    protected TermRow() {}

    TermRow(StoredTerm stored) {
        name = stored.term().name();
        fromDate = stored.term().from();
        toDate = stored.term().to();
        number = stored.term().number();
        calendarCode = stored.calendar();
    }

    StoredTerm toStoredTerm() {
        int known = number == null ? Term.usualNumber(fromDate) : number;
        return new StoredTerm(calendarCode, new Term(name, fromDate, toDate, known));
    }

    /**
     * A term and whose it is.
     *
     * @param calendar code of a school calendar; null for the common terms
     */
    record StoredTerm(@Nullable String calendar, Term term) {}
}
