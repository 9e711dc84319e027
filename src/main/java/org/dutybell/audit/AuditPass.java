package org.dutybell.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The self-audit, once a day; after downtime for the newest day only. The heartbeat follows when it holds. */
@Service
public class AuditPass {

    private final DailyAudit daily;
    private final AuditRows rows;
    private final ObjectProvider<Heartbeat> heartbeat;
    private final TransactionOperations transaction;
    private final AuditProperties properties;
    private final ZoneId zone;

    AuditPass(
            DailyAudit daily,
            AuditRows rows,
            ObjectProvider<Heartbeat> heartbeat,
            TransactionOperations transaction,
            AuditProperties properties,
            ZoneId zone) {
        this.daily = daily;
        this.rows = rows;
        this.heartbeat = heartbeat;
        this.transaction = transaction;
        this.properties = properties;
        this.zone = zone;
    }

    /** Looks when it is due; returns 1 when a day's audit came to its end. */
    public int run(Instant now) {
        LocalDate day = day(now);
        int ended = isOpen(day, now) ? daily.look(day, now) : 0;
        heartbeat.ifAvailable(way -> beat(way, day, now));
        return ended;
    }

    /** When it looks next after that time. */
    public Optional<Instant> next(Instant after) {
        Instant tomorrow = time(day(after).plusDays(1));
        return Stream.concat(rows.nextLook(after).stream(), Stream.of(tomorrow)).min(Instant::compareTo);
    }

    private boolean isOpen(LocalDate day, Instant now) {
        return rows.of(day)
                .map(row -> row.nextLook() != null && !row.nextLook().isAfter(now))
                .orElse(true);
    }

    private void beat(Heartbeat way, LocalDate day, Instant now) {
        if (Boolean.TRUE.equals(transaction.execute(status -> rows.takeHeartbeat(day, now)))) {
            String trouble = way.beat().orElse(null);
            transaction.executeWithoutResult(status -> rows.beaten(day, trouble, now));
        }
    }

    /** The newest day whose time has come. */
    private LocalDate day(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return now.isBefore(time(today)) ? today.minusDays(1) : today;
    }

    private Instant time(LocalDate day) {
        return day.atTime(properties.at()).atZone(zone).toInstant();
    }
}
