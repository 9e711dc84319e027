package org.dutybell.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.Corrected;
import org.dutybell.obligation.CoverageProgress;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationFilter;
import org.dutybell.obligation.ObligationPage;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;

/** Answers the board as the stored ones do. */
final class FakeObligations implements Obligations {

    final List<ObligationView> rows = new ArrayList<>();
    final List<RecordedCheckIn> checkIns = new ArrayList<>();

    void are(ObligationView... views) {
        rows.clear();
        checkIns.clear();
        rows.addAll(List.of(views));
    }

    /** The same rows as coverages. */
    Coverages coverages() {
        return new Coverages() {
            @Override
            public List<CoverageProgress> of(Collection<ObligationView> obligations) {
                return obligations.stream()
                        .filter(one -> !one.target().isEmpty())
                        .map(FakeObligations::key)
                        .distinct()
                        .map(key -> new CoverageProgress(rows.stream()
                                .filter(row -> !row.target().isEmpty() && key(row).equals(key))
                                .toList()))
                        .toList();
            }

            @Override
            public List<CoverageProgress> openOrDueFrom(Instant from) {
                return of(rows);
            }
        };
    }

    private static List<String> key(ObligationView row) {
        return List.of(row.duty().code(), row.post(), row.period());
    }

    @Override
    public List<ObligationView> answerableBy(String person, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayAnswer(String person, ObligationView obligation, Instant now) {
        return answerableBy(person, now).contains(obligation);
    }

    @Override
    public Optional<ObligationView> byShortCode(String shortCode) {
        return rows.stream()
                .filter(row -> shortCode.equalsIgnoreCase(row.shortCode()))
                .findFirst();
    }

    @Override
    public Optional<ObligationView> byId(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    @Override
    public List<ObligationView> byIds(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    /** Nobody else is there. */
    @Override
    public void hold(Collection<Long> ids, Instant at) {}

    @Override
    public void holdFor(Collection<CheckIn> checkIns) {}

    @Override
    public Optional<Corrected> correct(CheckIn correction, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean add(CheckIn more, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CheckInOutcome checkIn(CheckIn checkIn, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedCheckIn> checkIns(long obligationId) {
        return checkIns;
    }

    @Override
    public List<ObligationView> countedAlsoFor(long obligationId) {
        return List.of();
    }

    @Override
    public ObligationPage find(ObligationFilter filter) {
        List<ObligationView> inScope = rows.stream()
                .filter(row -> filter.unit() == null || row.unit().equals(filter.unit()))
                .filter(row -> filter.clause() == null || row.duty().clause().equals(filter.clause()))
                .toList();
        List<ObligationView> matching = inScope.stream()
                .filter(row ->
                        filter.state() == null ? row.state() != ObligationState.PLANNED : row.state() == filter.state())
                .sorted(Comparator.comparing(ObligationView::due).reversed())
                .toList();
        return new ObligationPage(
                matching.stream()
                        .skip((long) filter.page() * filter.size())
                        .limit(filter.size())
                        .toList(),
                matching.size(),
                inScope.stream().collect(Collectors.groupingBy(ObligationView::state, Collectors.counting())));
    }
}
