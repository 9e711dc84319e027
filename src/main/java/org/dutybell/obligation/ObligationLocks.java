package org.dutybell.obligation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Locks obligations until the caller's transaction ends. Those of one transaction are locked in the order of their ids, before
 * anything that hangs on them: so two that want the same ones wait for each other and never in a circle.
 */
@Component
class ObligationLocks {

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final Served served;
    private final EntityManager entities;

    ObligationLocks(ObligationRepository obligations, ObligationViews views, Served served, EntityManager entities) {
        this.obligations = obligations;
        this.views = views;
        this.served = served;
        this.entities = entities;
    }

    /** Locks these and all for which their check-ins count as well; what does not exist is left out. */
    void hold(Collection<Long> ids, Instant at) {
        hold(ids, obligation -> at);
    }

    /** @param doneAt when the act of that obligation was done */
    void hold(Collection<Long> ids, Function<ObligationView, Instant> doneAt) {
        SortedSet<Long> all = new TreeSet<>();
        ids.stream()
                .flatMap(id -> obligations.findById(id).stream())
                .map(views::of)
                .forEach(obligation -> collect(obligation, doneAt.apply(obligation), all));
        all.forEach(this::locked);
    }

    private void collect(ObligationView obligation, Instant at, SortedSet<Long> all) {
        all.add(obligation.id());
        served.by(obligation, at).forEach(other -> collect(other, at, all));
    }

    /** Read again behind the lock: this transaction may have met the row before, as it was then. */
    Obligation locked(long id) {
        Obligation row =
                obligations.lock(id).orElseThrow(() -> new IllegalArgumentException("There is no obligation " + id));
        entities.refresh(row);
        return row;
    }
}
