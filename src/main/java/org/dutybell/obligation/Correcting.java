package org.dutybell.obligation;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.obligation.StoredDrillThemes.Choice;
import org.dutybell.obligation.ThemeUses.Act;
import org.springframework.stereotype.Component;

/**
 * Lets what a correction says count in place of what was said before: the theme, and the day on which it was done; a number and hazards
 * are read from the last that says them. What was recorded first stays. Joins the caller's transaction, which has locked the rows.
 */
@Component
class Correcting {

    private final Acts acts;
    private final StoredDrillThemes themes;
    private final CheckInRepository checkIns;
    private final ObligationLocks locks;
    private final ObligationViews views;

    Correcting(
            Acts acts,
            StoredDrillThemes themes,
            CheckInRepository checkIns,
            ObligationLocks locks,
            ObligationViews views) {
        this.acts = acts;
        this.themes = themes;
        this.checkIns = checkIns;
        this.locks = locks;
        this.views = views;
    }

    /** Corrects the last act that counted, and what it was credited to. Twice the same changes nothing. */
    Corrected correct(CheckIn correction, Obligation row) {
        ObligationView done = views.of(row);
        Act act = new Act(row.id(), done.progress().done());
        if (acts.knows(row.id(), correction.messageId())) {
            return new Corrected(done, null);
        }
        Set<String> messages =
                acts.sent(act).stream().map(CheckInRow::messageId).collect(Collectors.toSet());
        Choice theme = themes.replace(done, correction.theme(), act, act, correction.at());
        CheckInRow saved = new CheckInRow(correction, act.number(), theme.taken());
        acts.save(saved);
        doneAsSaid(row, done, act, saved);
        correctOthers(saved, messages, correction, act);
        return new Corrected(views.of(row), theme.refused());
    }

    private void correctOthers(CheckInRow corrected, Set<String> messages, CheckIn correction, Act origin) {
        checkIns.findByFromObligationIdOrderById(corrected.obligationId()).stream()
                .filter(copy -> copy.counts() && messages.contains(copy.messageId()))
                .collect(Collectors.toMap(CheckInRow::obligationId, CheckInRow::act, (first, same) -> first))
                .forEach((other, act) -> correctOther(corrected, new Act(other, act), messages, correction, origin));
    }

    private void correctOther(CheckInRow corrected, Act act, Set<String> messages, CheckIn correction, Act origin) {
        Obligation row = locks.locked(act.obligationId());
        ObligationView before = views.of(row);
        Choice theme = themes.replace(before, correction.theme(), act, origin, correction.at());
        CheckInRow copy = corrected.countedFor(row.id(), act.number(), theme.taken());
        acts.save(copy);
        doneAsSaid(row, before, act, copy);
        correctOthers(copy, messages, correction, origin);
    }

    /** Only of the act that fulfilled it. What was late stays so when the other day is named after the miss. */
    private static void doneAsSaid(Obligation row, ObligationView before, Act act, CheckInRow correction) {
        Instant said = correction.saidDoneAt();
        boolean undoesTheMiss = before.doneLate() && !correction.at().isBefore(before.missedAt());
        if (said != null
                && before.state() == ObligationState.FULFILLED
                && act.number() == before.progress().times()
                && !undoesTheMiss) {
            row.fulfilledBy(Objects.requireNonNull(before.doneBy()), said);
        }
    }
}
