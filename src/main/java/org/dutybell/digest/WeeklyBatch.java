package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import org.dutybell.audit.SelfAudits;
import org.dutybell.notification.Notifications;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The digests of one week, all in one transaction. */
@Component
class WeeklyBatch {

    static final String NOTHING = "nothing owed, nothing due, nothing overdue";
    static final String UNBOUND = "the person is not bound to DingTalk";

    private final DigestRows rows;
    private final LeaderWeekReader weeks;
    private final Notifications notifications;
    private final SelfAudits audits;
    private final WeekMessage message;
    private final ObligationWords words;

    WeeklyBatch(
            DigestRows rows,
            LeaderWeekReader weeks,
            Notifications notifications,
            SelfAudits audits,
            WeekMessage message,
            ObligationWords words) {
        this.rows = rows;
        this.weeks = weeks;
        this.notifications = notifications;
        this.audits = audits;
        this.message = message;
        this.words = words;
    }

    /** Writes them; returns how many. */
    @Transactional
    public int write(LocalDate monday, Instant now) {
        if (!rows.begin(DigestKind.WEEK, monday, now)) {
            return 0;
        }
        Leaders leaders = weeks.leaders(now);
        String audit = audits.line(now);
        Speaker speaker = words.at(now);
        int written = 0;
        for (LeaderWeek week : weeks.weeks(leaders.all(), leaders, now)) {
            written += write(week, leaders, monday, audit, speaker);
        }
        return written;
    }

    private int write(LeaderWeek week, Leaders leaders, LocalDate monday, String audit, Speaker speaker) {
        String leader = week.leader().code();
        if (week.isEmpty() || week.leader().dingtalkUserId() == null) {
            rows.suppressed(DigestKind.WEEK, monday, leader, week.isEmpty() ? NOTHING : UNBOUND);
            return 0;
        }
        rows.written(
                DigestKind.WEEK,
                monday,
                leader,
                notifications.add(message.of(week, leaders.postsOf(week.leader()), monday, audit, speaker)));
        return 1;
    }
}
