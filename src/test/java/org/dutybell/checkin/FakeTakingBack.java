package org.dutybell.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.obligation.TakingBack;
import org.dutybell.obligation.Withdrawn;
import org.jspecify.annotations.Nullable;

/** Takes check-ins off obligations in memory; each is the only one of its act. */
class FakeTakingBack implements TakingBack {

    private final FakeObligations obligations;

    FakeTakingBack(FakeObligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public List<Report> lastOf(String person) {
        List<Report> newest = newestFirst(person).toList();
        return newest.stream()
                .filter(one ->
                        one.checkIn().messageId().equals(newest.get(0).checkIn().messageId()))
                .sorted((one, other) ->
                        Long.compare(one.obligation().id(), other.obligation().id()))
                .toList();
    }

    @Override
    public List<Report> since(String person, Instant from) {
        return newestFirst(person)
                .filter(one -> !one.checkIn().at().isBefore(from))
                .toList();
    }

    @Override
    public Optional<Report> lastFor(long obligationId, @Nullable String person) {
        return newestFirst(person)
                .filter(one -> one.obligation().id() == obligationId)
                .findFirst();
    }

    private Stream<Report> newestFirst(@Nullable String person) {
        List<CheckIn> newest = new ArrayList<>(obligations.recorded);
        Collections.reverse(newest);
        return newest.stream()
                .filter(one -> person == null || one.person().equals(person))
                .map(one -> new Report(obligation(one.obligationId()), view(one, null)));
    }

    private ObligationView obligation(long id) {
        return obligations.byId(id).orElseThrow();
    }

    private static RecordedCheckIn view(CheckIn one, @Nullable Withdrawn withdrawn) {
        return new RecordedCheckIn(
                0,
                one.messageId(),
                one.person(),
                one.at(),
                one.text(),
                one.participants(),
                one.evidenceIds(),
                null,
                withdrawn == null ? 1 : 0,
                null,
                one.said(),
                withdrawn);
    }

    @Override
    public List<TakenBack> takeBack(List<Report> reports, String by, Instant now) {
        return reports.stream().map(report -> takeBack(report, by, now)).toList();
    }

    private TakenBack takeBack(Report report, String by, Instant now) {
        CheckIn taken = obligations.recorded.stream()
                .filter(one -> one.obligationId() == report.obligation().id()
                        && one.messageId().equals(report.checkIn().messageId()))
                .findFirst()
                .orElseThrow();
        obligations.recorded.remove(taken);
        ObligationView before = obligation(report.obligation().id());
        if (before.state() == ObligationState.FULFILLED) {
            obligations.put(AnObligation.reopened(before, now));
        }
        ObligationView after = obligation(before.id());
        return new TakenBack(after, view(taken, new Withdrawn(by, now)), obligations.missing(after), List.of());
    }
}
