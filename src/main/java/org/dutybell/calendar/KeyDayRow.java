package org.dutybell.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "key_day")
class KeyDayRow {

    @Id
    private String code;

    @Column
    private String name;

    @Column
    private String rule;

    @Column
    private int position;

    protected KeyDayRow() {}

    KeyDayRow(KeyDay keyDay, int position) {
        code = keyDay.code();
        name = keyDay.name();
        rule = keyDay.rule().toString();
        this.position = position;
    }

    String code() {
        return code;
    }

    KeyDay toKeyDay() {
        return new KeyDay(code, name, KeyDayRule.parse(rule).orElseThrow(this::unreadable));
    }

    private IllegalStateException unreadable() {
        return new IllegalStateException(
                "Stored key day " + code + " has the rule '" + rule + "', allowed is " + KeyDayRule.ALLOWED);
    }
}
