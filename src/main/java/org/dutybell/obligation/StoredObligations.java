package org.dutybell.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.duty.Duties;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredObligations implements Obligations {

    /** How long a miss can still be answered without naming its code. */
    private static final Duration MISS_STAYS_ON_THE_LIST = Duration.ofDays(14);

    private final ObligationRepository obligations;
    private final CheckInRepository checkIns;
    private final ObligationViews views;
    private final ObligationLocks locks;
    private final Acts acts;
    private final Recording recording;
    private final Correcting correcting;
    private final ThemeNames themeNames;
    private final Duties duties;
    private final Entitlements entitlements;

    StoredObligations(
            ObligationRepository obligations,
            CheckInRepository checkIns,
            ObligationViews views,
            ObligationLocks locks,
            Acts acts,
            Recording recording,
            Correcting correcting,
            ThemeNames themeNames,
            Duties duties,
            Entitlements entitlements) {
        this.obligations = obligations;
        this.checkIns = checkIns;
        this.views = views;
        this.locks = locks;
        this.acts = acts;
        this.recording = recording;
        this.correcting = correcting;
        this.themeNames = themeNames;
        this.duties = duties;
        this.entitlements = entitlements;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> answerableBy(String person, Instant now) {
        Entitlement entitlement = entitlement(person, now);
        Set<String> prepared = duties.current().stream()
                .filter(version -> entitlement.prepares(version.duty()))
                .map(version -> version.duty().code())
                .collect(Collectors.toSet());
        List<Obligation> found = obligations.answerable(
                entitlement.anyOf(),
                entitlement.units(),
                prepared,
                entitlement.namedFor(),
                now.minus(MISS_STAYS_ON_THE_LIST));
        return views.of(found).stream().filter(entitlement::owes).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAnswer(String person, ObligationView obligation, Instant now) {
        return entitlement(person, now).covers(obligation);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ObligationView> byShortCode(String shortCode) {
        return obligations.findByShortCode(shortCode.toUpperCase(Locale.ROOT)).map(views::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ObligationView> byId(long id) {
        return obligations.findById(id).map(views::of);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> byIds(Collection<Long> ids) {
        return views.of(obligations.findByIdInOrderByDueAtAscIdAsc(ids));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Long> ids, Instant at) {
        locks.hold(ids, at);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdFor(Collection<CheckIn> checkIns) {
        Map<Long, CheckIn> byObligation = checkIns.stream()
                .collect(Collectors.toMap(CheckIn::obligationId, Function.identity(), (first, same) -> first));
        locks.hold(
                byObligation.keySet(),
                obligation -> acts.doneAtWith(Objects.requireNonNull(byObligation.get(obligation.id())), obligation));
    }

    @Override
    public CheckInOutcome checkIn(CheckIn checkIn, Instant now) {
        holdFor(List.of(checkIn));
        Obligation row = locks.locked(checkIn.obligationId());
        ObligationView view = views.of(row);
        CheckInOutcome refusal = refusal(checkIn, view, now);
        return refusal == null ? recording.record(checkIn, row, view, now) : refusal;
    }

    @Override
    public boolean add(CheckIn more, Instant now) {
        holdFor(List.of(more));
        ObligationView view = views.of(locks.locked(more.obligationId()));
        boolean takes = view.state() == ObligationState.FULFILLED
                && entitlement(more.person(), now).covers(view);
        if (takes) {
            recording.add(more, view);
        }
        return takes;
    }

    @Override
    public Optional<Corrected> correct(CheckIn correction, Instant now) {
        locks.hold(acts.withCredited(correction.obligationId()), now);
        Obligation row = locks.locked(correction.obligationId());
        ObligationView view = views.of(row);
        return view.state() == ObligationState.FULFILLED
                        && entitlement(correction.person(), now).covers(view)
                ? Optional.of(correcting.correct(correction, row))
                : Optional.empty();
    }

    private @Nullable CheckInOutcome refusal(CheckIn checkIn, ObligationView view, Instant now) {
        if (!entitlement(checkIn.person(), now).covers(view)) {
            return new CheckInOutcome.NotYours(view);
        }
        return switch (view.state()) {
            case PLANNED -> new CheckInOutcome.NotOpen(view);
            case FULFILLED -> view.takesMore(now) ? null : new CheckInOutcome.AlreadyDone(view);
            case WAIVED -> new CheckInOutcome.Waived(view);
            case OPEN, MISSED -> null;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordedCheckIn> checkIns(long obligationId) {
        List<CheckInRow> rows = checkIns.findByObligationIdOrderById(obligationId);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = themeNames.byCode();
        return rows.stream().map(row -> row.view(names)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> countedAlsoFor(long obligationId) {
        return byIds(checkIns.countedAlsoFor(obligationId));
    }

    @Override
    @Transactional(readOnly = true)
    public ObligationPage find(ObligationFilter filter) {
        boolean everywhere = filter.within() == null;
        Set<String> within = Objects.requireNonNullElse(filter.within(), Set.of());
        Page<Obligation> page = obligations.board(
                filter.unit(),
                everywhere,
                within,
                filter.clause(),
                filter.state(),
                PageRequest.of(filter.page(), filter.size()));
        Map<ObligationState, Long> byState = new EnumMap<>(ObligationState.class);
        obligations
                .countByState(filter.unit(), everywhere, within, filter.clause())
                .forEach(count -> byState.put(count.getState(), count.getNumber()));
        return new ObligationPage(views.of(page.getContent()), page.getTotalElements(), byState);
    }

    private Entitlement entitlement(String person, Instant now) {
        return entitlements.of(person, now);
    }
}
