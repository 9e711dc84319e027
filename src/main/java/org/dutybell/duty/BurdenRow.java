package org.dutybell.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "burden")
class BurdenRow {

    @Id
    private String what;

    @Column
    private int minutes;

    protected BurdenRow() {}

    BurdenRow(String what, int minutes) {
        this.what = what;
        this.minutes = minutes;
    }

    String what() {
        return what;
    }

    int minutes() {
        return minutes;
    }
}
