package org.dutybell.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredOwedObligations implements OwedObligations {

    private final OwedRepository obligations;
    private final ObligationViews views;

    StoredOwedObligations(OwedRepository obligations, ObligationViews views) {
        this.obligations = obligations;
        this.views = views;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> openOrDueFrom(Instant from) {
        return views.of(obligations.openOrDueFrom(from));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> due(Collection<String> posts, Instant from, Instant to) {
        return posts.isEmpty() ? List.of() : views.of(obligations.due(posts, from, to));
    }
}
