package org.dutybell.calendar;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutybell.shared.Tables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredSensitivePeriods implements SensitivePeriods {

    private final EntityManager entities;
    private final Tables tables;
    private final ApplicationEventPublisher events;

    StoredSensitivePeriods(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.tables = new Tables(entities);
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeclaredPeriod> all() {
        return rows("fromDate desc, code").stream()
                .map(SensitivePeriodRow::declared)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SensitivePeriod> inForce() {
        return rows("fromDate, code").stream()
                .filter(SensitivePeriodRow::holds)
                .map(SensitivePeriodRow::period)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DeclaredPeriod> byCode(String code) {
        return Optional.ofNullable(entities.find(SensitivePeriodRow.class, code))
                .map(SensitivePeriodRow::declared);
    }

    @Override
    @Transactional
    public Optional<SensitivePeriod> declare(SensitivePeriod period, String by, Instant now) {
        List<SensitivePeriodRow> rows = rows("code");
        boolean known = rows.stream()
                .anyMatch(row -> row.code().equals(period.code()) || row.holds() && isSame(row.period(), period));
        if (known) {
            return Optional.empty();
        }
        String code = period.code().isEmpty() ? freeCode(period, rows) : period.code();
        SensitivePeriodRow row = new SensitivePeriodRow(period, code, by, now);
        entities.persist(row);
        entities.flush();
        events.publishEvent(new SensitivePeriodsChanged());
        return Optional.of(row.period());
    }

    /** A form that is sent twice declares one period. */
    private static boolean isSame(SensitivePeriod one, SensitivePeriod other) {
        return one.name().equals(other.name()) && one.overlaps(other);
    }

    /** Its first day and a number: the key keeps two nodes from taking the same. */
    private static String freeCode(SensitivePeriod period, List<SensitivePeriodRow> rows) {
        List<String> taken = rows.stream().map(SensitivePeriodRow::code).toList();
        int number = 1;
        while (taken.contains(period.from() + "-" + number)) {
            number++;
        }
        return period.from() + "-" + number;
    }

    @Override
    @Transactional
    public Cancelled cancel(String code, String by, String reason, Instant now, LocalDate today) {
        SensitivePeriodRow row = entities.find(SensitivePeriodRow.class, code, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Cancelled.UNKNOWN;
        }
        if (!row.holds()) {
            return Cancelled.BEFORE;
        }
        if (row.isOver(today)) {
            return Cancelled.OVER;
        }
        row.cancel(by, reason, now);
        entities.flush();
        events.publishEvent(new SensitivePeriodsChanged());
        return Cancelled.DONE;
    }

    private List<SensitivePeriodRow> rows(String order) {
        return tables.all(SensitivePeriodRow.class, order);
    }
}
