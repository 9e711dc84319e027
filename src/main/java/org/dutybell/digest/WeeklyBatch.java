package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.audit.SelfAudits;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.OwedObligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The digests of one week, all in one transaction. */
@Component
class WeeklyBatch {

    /** As long as a miss can be answered without its code. */
    static final Duration MISSES_SHOWN = Duration.ofDays(14);

    static final String NOTHING = "nothing owed, nothing due, nothing overdue";
    static final String UNBOUND = "the person is not bound to DingTalk";

    private final DigestRows rows;
    private final OwedObligations obligations;
    private final ObligationNotes notes;
    private final Organisation organisation;
    private final Notifications notifications;
    private final SelfAudits audits;
    private final WeekMessage message;
    private final ObligationWords words;
    private final ZoneId zone;

    WeeklyBatch(
            DigestRows rows,
            OwedObligations obligations,
            ObligationNotes notes,
            Organisation organisation,
            Notifications notifications,
            SelfAudits audits,
            WeekMessage message,
            ObligationWords words,
            ZoneId zone) {
        this.rows = rows;
        this.obligations = obligations;
        this.notes = notes;
        this.organisation = organisation;
        this.notifications = notifications;
        this.audits = audits;
        this.message = message;
        this.words = words;
        this.zone = zone;
    }

    /** Writes them; returns how many. */
    @Transactional
    public int write(LocalDate monday, Instant now) {
        if (!rows.begin(DigestKind.WEEK, monday, now)) {
            return 0;
        }
        Leaders leaders = new Leaders(organisation.roster(), LocalDate.ofInstant(now, zone));
        List<ObligationView> all = obligations.openOrDueFrom(now.minus(MISSES_SHOWN));
        Map<String, List<ObligationView>> seenTo = leaders.byWhoSeesToIt(all);
        String audit = audits.line(now);
        Speaker speaker = words.at(now);
        int written = 0;
        for (Person leader : leaders.all()) {
            LeaderWeek week = LeaderWeek.of(
                    leader, seenTo.getOrDefault(leader.code(), List.of()), leaders.supervisedBy(leader), all, now);
            written += write(complete(week, now), leaders, monday, audit, speaker);
        }
        return written;
    }

    private LeaderWeek complete(LeaderWeek week, Instant now) {
        return week.with(rows.escalatedTo(week.leader().code(), now.minus(MISSES_SHOWN)), blockers(week));
    }

    /** The newest difficulty of each that is not done. */
    private List<ObligationNote> blockers(LeaderWeek week) {
        List<Long> ids = Stream.concat(week.owed().stream(), week.overdue().stream())
                .filter(one -> one.state() != ObligationState.FULFILLED)
                .map(ObligationView::id)
                .toList();
        Map<Long, ObligationNote> newest = new LinkedHashMap<>();
        notes.of(ids).stream()
                .filter(note -> note.kind() == ObligationNote.Kind.DIFFICULTY)
                .forEach(note -> newest.put(note.obligationId(), note));
        return new ArrayList<>(newest.values());
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
