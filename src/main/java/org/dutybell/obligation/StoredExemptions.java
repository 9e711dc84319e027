package org.dutybell.obligation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredExemptions implements Exemptions {

    private final ObligationRepository obligations;
    private final ObligationViews views;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    StoredExemptions(
            ObligationRepository obligations,
            ObligationViews views,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.obligations = obligations;
        this.views = views;
        this.events = events;
        this.entities = entities;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long obligationId) {
        owed(obligationId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ObligationView> waive(long obligationId, Instant now) {
        return owed(obligationId).map(row -> {
            row.waive(now);
            ObligationView waived = views.of(row);
            events.publishEvent(new ObligationWaived(waived, now));
            return waived;
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ObligationView> extend(long obligationId, Instant newDue, Instant now) {
        return owed(obligationId).map(row -> {
            Instant before = views.of(row).due();
            row.extendTo(newDue);
            ObligationView extended = views.of(row);
            events.publishEvent(new ObligationExtended(extended, before, now));
            return extended;
        });
    }

    /** Read again behind the lock: a check-in may have been faster. */
    private Optional<Obligation> owed(long id) {
        Optional<Obligation> row = obligations.lock(id);
        row.ifPresent(entities::refresh);
        return row.filter(found -> found.state().isOwed());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> dueOfNext(ObligationView obligation) {
        Instant opens = obligation.opens();
        return obligations.dueOfNext(obligation.duty().code(), obligation.post(), obligation.target(), opens);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObligationView> owed(String duty, String post, Instant openedFrom, Instant to) {
        return views.of(obligations.owed(duty, post, openedFrom, to));
    }
}
