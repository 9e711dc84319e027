package org.dutybell.obligation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.CheckInOutcome.Credit;
import org.dutybell.obligation.CheckInOutcome.Missing;
import org.dutybell.obligation.StoredDrillThemes.Choice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records check-ins. What was sent since the last one that counted belongs together; once it is all that the duty wants, it
 * counts, for the obligation and for those that its duty serves. Joins the caller's transaction, which has locked the row.
 */
@Component
class Recording {

    private final ObligationRepository obligations;
    private final CheckInRepository checkIns;
    private final ObligationViews views;
    private final StoredDrillThemes themes;
    private final ThemeNames themeNames;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;

    Recording(
            ObligationRepository obligations,
            CheckInRepository checkIns,
            ObligationViews views,
            StoredDrillThemes themes,
            ThemeNames themeNames,
            ApplicationEventPublisher events,
            EntityManager entities) {
        this.obligations = obligations;
        this.checkIns = checkIns;
        this.views = views;
        this.themes = themes;
        this.themeNames = themeNames;
        this.events = events;
        this.entities = entities;
    }

    /** Whether one more check-in counts for what is fulfilled: "at least" is said of its duty, and its time is not over. */
    static boolean takesMore(ObligationView fulfilled, Instant now) {
        return fulfilled.duty().times() != null && now.isBefore(fulfilled.missedAt());
    }

    /** Read again behind the lock: this transaction may have met the row before, as it was then. */
    Obligation locked(long id) {
        Obligation row =
                obligations.lock(id).orElseThrow(() -> new IllegalArgumentException("There is no obligation " + id));
        entities.refresh(row);
        return row;
    }

    CheckInOutcome record(CheckIn checkIn, Obligation row, ObligationView before, Instant now) {
        List<CheckInRow> earlier = checkIns.findByObligationIdOrderById(row.id());
        boolean known = earlier.stream().anyMatch(one -> one.messageId().equals(checkIn.messageId()));
        int act = before.progress().done() + 1;
        if (known && earlier.stream().noneMatch(one -> one.act() == act)) {
            return new CheckInOutcome.Counted(before, List.of());
        }
        Choice theme = Choice.NONE;
        if (!known) {
            theme = themes.choose(before, checkIn.theme(), checkIn.at());
            checkIns.save(new CheckInRow(checkIn, act, theme.taken()));
        }
        List<CheckInRow> sent = act(row.id(), act);
        List<Missing> missing = missing(before.duty(), sent);
        return missing.isEmpty()
                ? counted(row, sent, now)
                : new CheckInOutcome.Incomplete(before, missing, theme.refused());
    }

    private CheckInOutcome counted(Obligation row, List<CheckInRow> act, Instant now) {
        boolean fulfilled = count(row, act, now);
        ObligationView view = views.of(row);
        List<Credit> also = passOn(view, act, now);
        return fulfilled ? new CheckInOutcome.Fulfilled(view, also) : new CheckInOutcome.Counted(view, also);
    }

    /** Done when the person wrote. Whether that fulfils it. */
    private boolean count(Obligation row, List<CheckInRow> act, Instant now) {
        row.count();
        ObligationView view = views.of(row);
        if (!view.state().isOwed() || view.progress().left() > 0) {
            return false;
        }
        CheckInRow last = act.get(act.size() - 1);
        row.fulfil(last.person(), last.at().isAfter(now) ? now : last.at());
        events.publishEvent(new ObligationFulfilled(views.of(row), now));
        return true;
    }

    private List<Credit> passOn(ObligationView done, List<CheckInRow> act, Instant now) {
        if (done.duty().serves().isEmpty()) {
            return List.of();
        }
        List<Credit> credits = new ArrayList<>();
        obligations.around(done.post(), done.duty().serves(), done.period(), done.opens()).stream()
                .map(Obligation::id)
                .map(this::locked)
                .filter(served -> countsFor(done, views.of(served), now))
                .forEach(served -> credits.addAll(credit(served, act, now)));
        return credits;
    }

    private static boolean countsFor(ObligationView done, ObligationView served, Instant now) {
        boolean open = served.state().isOwed() || served.state() == ObligationState.FULFILLED && takesMore(served, now);
        return open && belongTogether(done, served);
    }

    /**
     * One inspection of a school is one for that school, where the other has a target. What a sensitive period adds is done in
     * addition: it counts for what is added to the other in that period, and not for the usual one.
     */
    static boolean belongTogether(ObligationView done, ObligationView served) {
        boolean sameTarget = served.target().isEmpty() || served.target().equals(done.target());
        boolean samePeriod = done.period().equals(served.period());
        boolean bothUsual = done.sensitivePeriod() == null && served.sensitivePeriod() == null;
        return sameTarget && (samePeriod || bothUsual);
    }

    private List<Credit> credit(Obligation served, List<CheckInRow> act, Instant now) {
        ObligationView before = views.of(served);
        int number = before.progress().done() + 1;
        List<String> known = checkIns.findByObligationIdOrderById(served.id()).stream()
                .map(CheckInRow::messageId)
                .toList();
        act.stream()
                .filter(one -> !known.contains(one.messageId()))
                .forEach(one -> checkIns.save(one.countedFor(served.id(), number)));
        List<CheckInRow> sent = act(served.id(), number);
        List<Missing> missing = missing(before.duty(), sent);
        if (sent.isEmpty() || !missing.isEmpty()) {
            return sent.isEmpty() ? List.of() : List.of(new Credit(before, missing));
        }
        count(served, sent, now);
        List<Credit> credits = new ArrayList<>(List.of(new Credit(views.of(served), List.of())));
        credits.addAll(passOn(views.of(served), sent, now));
        return credits;
    }

    private List<CheckInRow> act(long obligationId, int number) {
        return checkIns.findByObligationIdOrderById(obligationId).stream()
                .filter(one -> one.act() == number)
                .toList();
    }

    private List<Missing> missing(Duty duty, List<CheckInRow> act) {
        var names = themeNames.byCode();
        return StillMissing.of(
                duty.evidence(), act.stream().map(one -> one.view(names)).toList());
    }
}
