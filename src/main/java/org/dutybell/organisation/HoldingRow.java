package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "post_holding")
class HoldingRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String postCode;

    @Column
    private String personCode;

    @Column
    private LocalDate fromDate;

    @Column
    private @Nullable LocalDate toDate;

    protected HoldingRow() {}

    HoldingRow(Holding holding) {
        postCode = holding.post();
        personCode = holding.person();
        fromDate = holding.from();
        toDate = holding.to();
    }

    Holding toHolding() {
        return new Holding(postCode, personCode, fromDate, toDate);
    }
}
