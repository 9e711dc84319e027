package org.dutybell.obligation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutybell.obligation.ThemeUses.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredTakingBack implements TakingBack {

    private final CheckInRepository checkIns;
    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final ObligationLocks locks;
    private final Acts acts;
    private final Uncounting uncounting;
    private final Recording recording;
    private final ThemeNames themeNames;
    private final EntityManager entities;

    StoredTakingBack(
            CheckInRepository checkIns,
            ObligationRepository obligations,
            ObligationViews views,
            ObligationLocks locks,
            Acts acts,
            Uncounting uncounting,
            Recording recording,
            ThemeNames themeNames,
            EntityManager entities) {
        this.checkIns = checkIns;
        this.obligations = obligations;
        this.views = views;
        this.locks = locks;
        this.acts = acts;
        this.uncounting = uncounting;
        this.recording = recording;
        this.themeNames = themeNames;
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> lastOf(String person) {
        return checkIns.findFirstByPersonCodeAndFromObligationIdIsNullAndActGreaterThanOrderByIdDesc(person, 0).stream()
                .flatMap(last -> checkIns
                        .findByMessageIdAndFromObligationIdIsNullAndActGreaterThanOrderByObligationId(
                                last.messageId(), 0)
                        .stream())
                .map(this::report)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> since(String person, Instant from) {
        Map<Long, CheckInRow> last = new LinkedHashMap<>();
        checkIns.findByPersonCodeAndAtTimeGreaterThanEqualAndFromObligationIdIsNullAndActGreaterThanOrderByIdDesc(
                        person, from, 0)
                .forEach(one -> last.putIfAbsent(one.obligationId(), one));
        return last.values().stream().map(this::report).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> lastFor(long obligationId, @Nullable String person) {
        return acts.all(obligationId).stream()
                .filter(one -> one.counts() && one.from() == null)
                .filter(one -> person == null || one.person().equals(person))
                .reduce((earlier, later) -> later)
                .map(this::report);
    }

    private Report report(CheckInRow row) {
        Obligation obligation = obligations.findById(row.obligationId()).orElseThrow();
        return new Report(views.of(obligation), row.view(themeNames.byCode()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TakenBack> takeBack(List<Report> reports, String by, Instant now) {
        SortedSet<Long> all = new TreeSet<>();
        reports.forEach(
                report -> all.addAll(acts.withCredited(report.obligation().id())));
        locks.hold(all, now);
        return reports.stream()
                .flatMap(report -> takeBack(report.checkIn().id(), by, now))
                .toList();
    }

    private Stream<TakenBack> takeBack(long checkInId, String by, Instant now) {
        CheckInRow taken = checkIns.findById(checkInId).orElseThrow();
        // read again behind the lock: a reviewer may have been faster
        entities.refresh(taken);
        if (!taken.counts()) {
            return Stream.empty();
        }
        Obligation row = locks.locked(taken.obligationId());
        Act act = new Act(row.id(), taken.act());
        List<Obligation> lost = uncounting.takeOff(row, List.of(taken), act, TakeOff.withdrawnBy(by, now));
        recording.countIfWhole(row, now);
        ObligationView after = views.of(row);
        return Stream.of(new TakenBack(
                after,
                taken.view(themeNames.byCode()),
                after.state().isOwed() ? acts.missing(after) : List.of(),
                views.of(lost.stream().filter(other -> other.id() != row.id()).toList())));
    }
}
