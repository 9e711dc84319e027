package org.dutybell.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a version says is never changed; only its end and its place in the catalogue are. */
@Entity
@Table(name = "duty_version")
class DutyVersionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String clause;

    @Column
    private int position;

    @Column(updatable = false)
    private String spec;

    @Column(updatable = false)
    private Instant validFrom;

    @Column
    private @Nullable Instant validTo;

    protected DutyVersionRow() {}

    DutyVersionRow(Duty duty, String spec, int version, int position, Instant validFrom) {
        code = duty.code();
        clause = duty.clause();
        this.spec = spec;
        this.version = version;
        this.position = position;
        this.validFrom = validFrom.truncatedTo(ChronoUnit.MICROS);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String spec() {
        return spec;
    }

    void end(Instant now) {
        validTo = now.truncatedTo(ChronoUnit.MICROS);
    }

    void moveTo(int position) {
        this.position = position;
    }
}
