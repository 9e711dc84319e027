package org.dutybell.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "clause")
class ClauseRow {

    @Id
    private String number;

    @Column
    private String holder;

    @Column
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClauseService service;

    @Column
    private String note;

    @Column
    private int position;

    protected ClauseRow() {}

    ClauseRow(Clause clause, int position) {
        number = clause.number();
        holder = clause.holder();
        title = clause.title();
        service = clause.service();
        note = clause.note();
        this.position = position;
    }

    String number() {
        return number;
    }

    Clause toClause() {
        return new Clause(number, holder, title, service, note);
    }
}
