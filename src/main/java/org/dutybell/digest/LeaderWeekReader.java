package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.OwedObligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.review.ReviewBacklog;
import org.dutybell.review.ReviewBacklogs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the weeks of leaders; each reading is one state of the database. */
@Component
class LeaderWeekReader implements LeaderWeeks {

    /** As long as a miss can be answered without its code. */
    static final Duration MISSES_SHOWN = Duration.ofDays(14);

    private final DigestRows rows;
    private final OwedObligations obligations;
    private final ObligationNotes notes;
    private final ReviewBacklogs reviews;
    private final ReviewProperties reviewing;
    private final Organisation organisation;
    private final ZoneId zone;

    LeaderWeekReader(
            DigestRows rows,
            OwedObligations obligations,
            ObligationNotes notes,
            ReviewBacklogs reviews,
            ReviewProperties reviewing,
            Organisation organisation,
            ZoneId zone) {
        this.rows = rows;
        this.obligations = obligations;
        this.notes = notes;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.organisation = organisation;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LeaderWeek> of(String person, Instant now) {
        Leaders leaders = leaders(now);
        return leaders.all().stream()
                .filter(leader -> leader.code().equals(person))
                .findFirst()
                .map(leader -> weeks(List.of(leader), leaders, now).get(0));
    }

    @Override
    public boolean leads(String person, Instant now) {
        Leaders leaders = leaders(now);
        return leaders.all().stream()
                .filter(leader -> leader.code().equals(person))
                .anyMatch(leader -> !leaders.supervisedBy(leader).isEmpty());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> quarter(String person, Instant now) {
        Leaders leaders = leaders(now);
        LocalDate first = LocalDate.ofInstant(now, zone).with(IsoFields.DAY_OF_QUARTER, 1);
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = first.plusMonths(3).atStartOfDay(zone).toInstant();
        return organisation.roster().person(person).map(leaders::postsOf).stream()
                .flatMap(posts -> obligations.due(posts, from, to).stream())
                .filter(one -> one.state() != ObligationState.WAIVED)
                .toList();
    }

    Leaders leaders(Instant now) {
        return new Leaders(organisation.roster(), LocalDate.ofInstant(now, zone));
    }

    /** In the order of the people; joins the caller's transaction. */
    List<LeaderWeek> weeks(List<Person> people, Leaders leaders, Instant now) {
        List<ObligationView> all = obligations.openOrDueFrom(now.minus(MISSES_SHOWN));
        Map<String, List<ObligationView>> seenTo = leaders.byWhoSeesToIt(all);
        Map<String, ReviewBacklog> waiting = reviews.byReviewer(now);
        Map<String, SortedMap<String, Integer>> below =
                reviewing.reminds() ? reviews.waitingBelow(now.minus(reviewing.tellAfter()), now) : Map.of();
        return people.stream()
                .map(leader -> LeaderWeek.of(
                        leader, seenTo.getOrDefault(leader.code(), List.of()), leaders.supervisedBy(leader), all, now))
                .map(week -> complete(week, Reviewing.of(week.leader().code(), waiting, below), now))
                .toList();
    }

    private LeaderWeek complete(LeaderWeek week, Reviewing reviewed, Instant now) {
        return week.with(rows.escalatedTo(week.leader().code(), now.minus(MISSES_SHOWN)), reviewed, blockers(week));
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
}
