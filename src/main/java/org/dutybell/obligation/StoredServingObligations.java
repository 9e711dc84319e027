package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.dutybell.duty.Duties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredServingObligations implements ServingObligations {

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Duties duties;
    private final Served servedBy;

    StoredServingObligations(ObligationRepository obligations, ObligationViews views, Duties duties, Served servedBy) {
        this.servedBy = servedBy;
        this.obligations = obligations;
        this.views = views;
        this.duties = duties;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> of(ObligationView served, Instant now) {
        List<String> serving = duties.current().stream()
                .filter(version ->
                        version.duty().serves().contains(served.duty().code()))
                .map(version -> version.duty().code())
                .toList();
        return serving.isEmpty() ? List.of() : counting(serving, served, now);
    }

    private List<ObligationView> counting(List<String> serving, ObligationView served, Instant now) {
        List<Obligation> around =
                obligations.owedAround(served.post(), serving, served.period(), served.opens(), served.missedAt());
        return views.of(around).stream()
                .filter(one -> servedBy.by(one, now).stream().anyMatch(other -> other.id() == served.id()))
                .toList();
    }
}
