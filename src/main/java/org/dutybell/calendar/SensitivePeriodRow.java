package org.dutybell.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A declared period; it is cancelled and never edited. */
@Entity
@Table(name = "sensitive_period")
class SensitivePeriodRow {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Id
    private String code;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private LocalDate fromDate;

    @Column(updatable = false)
    private LocalDate toDate;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    private boolean allDays;

    @Column(updatable = false)
    private String rules;

    @Column(updatable = false)
    private Instant declaredAt;

    @Column(updatable = false)
    private String declaredBy;

    @Column
    private @Nullable Instant cancelledAt;

    @Column
    private @Nullable String cancelledBy;

    @Column
    private @Nullable String cancelReason;

    protected SensitivePeriodRow() {}

    SensitivePeriodRow(SensitivePeriod period, String code, String by, Instant now) {
        this.code = code;
        name = period.name();
        fromDate = period.from();
        toDate = period.to();
        basis = period.basis();
        allDays = period.allDays();
        rules = MAPPER.writeValueAsString(period.rules());
        declaredAt = now.truncatedTo(ChronoUnit.MICROS);
        declaredBy = by;
    }

    String code() {
        return code;
    }

    boolean holds() {
        return cancelledAt == null;
    }

    boolean isOver(LocalDate today) {
        return toDate.isBefore(today);
    }

    void cancel(String by, String reason, Instant now) {
        if (!holds()) {
            throw new IllegalStateException("Sensitive period " + code + " was cancelled at " + cancelledAt);
        }
        cancelledAt = now.truncatedTo(ChronoUnit.MICROS);
        cancelledBy = by;
        cancelReason = reason;
    }

    SensitivePeriod period() {
        List<DenserRule> read = List.of(MAPPER.readValue(rules, DenserRule[].class));
        return new SensitivePeriod(code, name, fromDate, toDate, basis, allDays, read);
    }

    DeclaredPeriod declared() {
        return new DeclaredPeriod(
                period(),
                declaredAt,
                declaredBy,
                cancelledAt == null
                        ? null
                        : new DeclaredPeriod.Cancellation(
                                cancelledAt,
                                Objects.requireNonNull(cancelledBy),
                                Objects.requireNonNull(cancelReason)));
    }
}
