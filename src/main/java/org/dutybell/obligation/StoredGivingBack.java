package org.dutybell.obligation;

import java.time.Instant;
import java.util.Optional;
import org.dutybell.obligation.ThemeUses.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredGivingBack implements GivingBack {

    private final CheckInRepository checkIns;
    private final Acts acts;
    private final ObligationLocks locks;
    private final ObligationViews views;
    private final Uncounting uncounting;

    StoredGivingBack(
            CheckInRepository checkIns,
            Acts acts,
            ObligationLocks locks,
            ObligationViews views,
            Uncounting uncounting) {
        this.checkIns = checkIns;
        this.acts = acts;
        this.locks = locks;
        this.views = views;
        this.uncounting = uncounting;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long obligationId) {
        acts.withCredited(obligationId).forEach(locks::locked);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ObligationView> giveBack(long obligationId, @Nullable Long checkInId, Instant newDue, Instant now) {
        hold(obligationId);
        Obligation row = locks.locked(obligationId);
        if (row.state() != ObligationState.FULFILLED) {
            return Optional.empty();
        }
        Act act = new Act(obligationId, number(checkInId, views.of(row)));
        uncounting.takeOff(row, acts.sent(act), act, TakeOff.givenBack(newDue, now));
        return Optional.of(views.of(row));
    }

    /** Which act it is by now: those after one that was taken off have moved up. */
    private int number(@Nullable Long checkInId, ObligationView obligation) {
        return Optional.ofNullable(checkInId)
                .flatMap(checkIns::findById)
                .filter(CheckInRow::counts)
                .map(CheckInRow::act)
                .orElse(obligation.progress().done());
    }
}
