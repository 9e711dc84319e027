package org.dutybell.obligation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.dutybell.obligation.ThemeUses.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredGivingBack implements GivingBack {

    private final ObligationRepository obligations;
    private final Acts acts;
    private final ThemeUses themes;
    private final ObligationViews views;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    StoredGivingBack(
            ObligationRepository obligations,
            Acts acts,
            ThemeUses themes,
            ObligationViews views,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.obligations = obligations;
        this.acts = acts;
        this.themes = themes;
        this.views = views;
        this.events = events;
        this.entities = entities;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long obligationId) {
        fulfilled(obligationId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ObligationView> giveBack(long obligationId, Instant newDue, Instant now) {
        return fulfilled(obligationId).map(row -> {
            ObligationView before = views.of(row);
            Act last = new Act(obligationId, before.progress().done());
            acts.sent(last).forEach(CheckInRow::giveBack);
            themes.free(last);
            row.giveBack();
            if (newDue.isAfter(before.due())) {
                row.extendTo(newDue);
            }
            ObligationView again = views.of(row);
            events.publishEvent(new ObligationExtended(again, before.due(), now));
            return again;
        });
    }

    /** Read again behind the lock. */
    private Optional<Obligation> fulfilled(long id) {
        Optional<Obligation> row = obligations.lock(id);
        row.ifPresent(entities::refresh);
        return row.filter(found -> found.state() == ObligationState.FULFILLED);
    }
}
