package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredServingObligations implements ServingObligations {

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Duties duties;
    private final Served servedBy;
    private volatile @Nullable Read last;

    StoredServingObligations(ObligationRepository obligations, ObligationViews views, Duties duties, Served servedBy) {
        this.servedBy = servedBy;
        this.obligations = obligations;
        this.views = views;
        this.duties = duties;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> of(ObligationView served, Instant now) {
        List<String> serving = catalogue(now).stream()
                .filter(duty -> duty.serves().contains(served.duty().code()))
                .map(Duty::code)
                .toList();
        return serving.isEmpty() ? List.of() : counting(serving, served, now);
    }

    /** Read once for all that happens at one moment: a pass asks for each obligation it speaks of. */
    private List<Duty> catalogue(Instant now) {
        Read known = last;
        if (known != null && known.at().equals(now)) {
            return known.serving();
        }
        Read read = new Read(
                now,
                duties.current().stream()
                        .map(DutyVersion::duty)
                        .filter(duty -> !duty.serves().isEmpty())
                        .toList());
        last = read;
        return read.serving();
    }

    private List<ObligationView> counting(List<String> serving, ObligationView served, Instant now) {
        List<Obligation> around =
                obligations.owedAround(served.post(), serving, served.period(), served.opens(), served.missedAt());
        return views.of(around).stream()
                .filter(one -> servedBy.by(one, now).stream().anyMatch(other -> other.id() == served.id()))
                .toList();
    }

    /** @param serving the duties that count for others as well */
    private record Read(Instant at, List<Duty> serving) {}
}
