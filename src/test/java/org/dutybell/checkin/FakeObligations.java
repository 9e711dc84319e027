package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.CheckInOutcome.Need;
import org.dutybell.obligation.Corrected;
import org.dutybell.obligation.CoverageProgress;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationFilter;
import org.dutybell.obligation.ObligationPage;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.obligation.RecordedCheckIn;

/** Obligations in memory; everybody may answer those of the unit school-01. */
class FakeObligations implements Obligations {

    private final Map<Long, ObligationView> views = new LinkedHashMap<>();
    final List<CheckIn> recorded = new ArrayList<>();

    /** The same ones as coverages. */
    Coverages coverages() {
        return new Coverages() {
            @Override
            public List<CoverageProgress> of(Collection<ObligationView> some) {
                return some.stream()
                        .filter(one -> !one.target().isEmpty())
                        .map(one -> new CoverageProgress(views.values().stream()
                                .filter(other -> other.duty().equals(one.duty()))
                                .toList()))
                        .toList();
            }

            @Override
            public List<CoverageProgress> openOrDueFrom(Instant from) {
                throw new UnsupportedOperationException();
            }
        };
    }

    void clear() {
        views.clear();
        recorded.clear();
    }

    void put(ObligationView view) {
        views.put(view.id(), view);
    }

    @Override
    public List<ObligationView> answerableBy(String person, Instant now) {
        return views.values().stream()
                .filter(view -> view.unit().equals("school-01") && isOwed(view))
                .toList();
    }

    @Override
    public boolean mayAnswer(String person, ObligationView obligation, Instant now) {
        return answerableBy(person, now).contains(obligation);
    }

    @Override
    public Optional<ObligationView> byShortCode(String shortCode) {
        return views.values().stream()
                .filter(view -> shortCode.equalsIgnoreCase(view.shortCode()))
                .findFirst();
    }

    @Override
    public Optional<ObligationView> byId(long id) {
        return Optional.ofNullable(views.get(id));
    }

    @Override
    public List<ObligationView> byIds(Collection<Long> ids) {
        return views.values().stream().filter(view -> ids.contains(view.id())).toList();
    }

    /** Nobody else is there. */
    @Override
    public void hold(Collection<Long> ids, Instant at) {}

    @Override
    public void holdFor(Collection<CheckIn> checkIns) {}

    @Override
    public CheckInOutcome checkIn(CheckIn checkIn, Instant now) {
        ObligationView view = views.get(checkIn.obligationId());
        if (!view.unit().equals("school-01")) {
            return new CheckInOutcome.NotYours(view);
        }
        if (!isOwed(view)) {
            return view.state() == ObligationState.PLANNED
                    ? new CheckInOutcome.NotOpen(view)
                    : new CheckInOutcome.AlreadyDone(view);
        }
        recorded.add(checkIn);
        List<Missing> missing = missing(view);
        return missing.isEmpty() ? fulfil(view, checkIn, now) : new CheckInOutcome.Incomplete(view, missing);
    }

    @Override
    public boolean add(CheckIn more, Instant now) {
        boolean takes = views.get(more.obligationId()).state() == ObligationState.FULFILLED;
        if (takes) {
            recorded.add(more);
        }
        return takes;
    }

    @Override
    public Optional<Corrected> correct(CheckIn correction, Instant now) {
        return add(correction, now)
                ? Optional.of(new Corrected(views.get(correction.obligationId()), null))
                : Optional.empty();
    }

    private CheckInOutcome fulfil(ObligationView view, CheckIn checkIn, Instant now) {
        put(AnObligation.done(view, checkIn.person(), now));
        return new CheckInOutcome.Fulfilled(views.get(view.id()));
    }

    List<Missing> missing(ObligationView view) {
        EvidenceRule rule = view.duty().evidence();
        List<RecordedCheckIn> sent = checkIns(view.id());
        List<Missing> missing = new ArrayList<>();
        int photos = rule.photos()
                - sent.stream().mapToInt(one -> one.evidenceIds().size()).sum();
        if (photos > 0) {
            missing.add(new Missing(Need.PHOTOS, photos));
        }
        if (rule.text() && sent.stream().allMatch(one -> one.text().isBlank())) {
            missing.add(new Missing(Need.TEXT, 1));
        }
        if (rule.participants()
                && sent.stream().map(RecordedCheckIn::participants).allMatch(Objects::isNull)) {
            missing.add(new Missing(Need.PARTICIPANTS, 1));
        }
        return missing;
    }

    @Override
    public List<RecordedCheckIn> checkIns(long obligationId) {
        return recorded.stream()
                .filter(one -> one.obligationId() == obligationId)
                .map(one -> new RecordedCheckIn(
                        0,
                        one.messageId(),
                        one.person(),
                        one.at(),
                        one.text(),
                        one.participants(),
                        one.evidenceIds(),
                        null,
                        1,
                        null,
                        one.said()))
                .toList();
    }

    @Override
    public List<ObligationView> countedAlsoFor(long obligationId) {
        return List.of();
    }

    @Override
    public ObligationPage find(ObligationFilter filter) {
        throw new UnsupportedOperationException("A conversation does not page through the board");
    }

    private static boolean isOwed(ObligationView view) {
        return view.state() == ObligationState.OPEN || view.state() == ObligationState.MISSED;
    }
}
