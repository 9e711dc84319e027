package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredComingObligations implements ComingObligations {

    private final ObligationRepository obligations;
    private final ObligationViews views;

    StoredComingObligations(ObligationRepository obligations, ObligationViews views) {
        this.obligations = obligations;
        this.views = views;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> openingBefore(Instant to) {
        return views.of(obligations.findByStateAndOpensAtBefore(ObligationState.PLANNED, to));
    }
}
