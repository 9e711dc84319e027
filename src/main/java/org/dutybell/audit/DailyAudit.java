package org.dutybell.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One day's audit in one transaction. */
@Component
class DailyAudit {

    /** So that a flaw is seen on several days before it counts as history. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);
    /** What was under way at the first look is over at the second. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);

    private static final int MOST_SKIPPED = 31;

    private final AuditRows rows;
    private final Inspector inspector;
    private final AuditNotice notice;

    DailyAudit(AuditRows rows, Inspector inspector, AuditNotice notice) {
        this.rows = rows;
        this.inspector = inspector;
        this.notice = notice;
    }

    /** Looks if that is due; returns 1 when the day's audit came to its end. */
    @Transactional
    public int look(LocalDate day, Instant now) {
        AuditView row = rows.lock(day, now);
        if (row.state() != AuditState.LOOKING
                || Objects.requireNonNull(row.nextLook()).isAfter(now)) {
            return 0;
        }
        skipEarlier(day, now);
        Findings found = inspector.look(since(day, now), now);
        boolean again = !found.holds() && !isSecondLook(row);
        AuditView audit = audit(day, again ? AuditState.LOOKING : ended(found), found, now);
        rows.looked(audit);
        if (audit.state() == AuditState.BROKEN) {
            notice.tell(audit, now);
        }
        return again ? 0 : 1;
    }

    private static AuditState ended(Findings found) {
        return found.holds() ? AuditState.HELD : AuditState.BROKEN;
    }

    /** The row of a first look was made for it; a second one is asked for later than it was made. */
    private static boolean isSecondLook(AuditView row) {
        return Objects.requireNonNull(row.nextLook()).isAfter(row.at());
    }

    /** After a standstill it looks back to where the last one ended. */
    private Instant since(LocalDate day, Instant now) {
        Instant week = now.minus(LOOKED_BACK);
        return rows.before(day)
                .map(last -> last.at().minus(Duration.ofDays(1)))
                .filter(week::isAfter)
                .orElse(week);
    }

    private void skipEarlier(LocalDate day, Instant now) {
        rows.skipUnfinishedBefore(day);
        rows.before(day)
                .ifPresent(last -> last.day()
                        .plusDays(1)
                        .datesUntil(day)
                        .limit(MOST_SKIPPED)
                        .forEach(missed -> rows.skip(missed, now)));
    }

    private static AuditView audit(LocalDate day, AuditState state, Findings found, Instant now) {
        List<Flaw> flaws = found.flaws();
        Instant next = state == AuditState.LOOKING ? now.plus(BETWEEN_LOOKS) : null;
        return new AuditView(day, state, now, next, found.counts(), flaws.size(), flaws, null, null);
    }
}
