package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.dutybell.obligation.CheckInOutcome.Credit;
import org.dutybell.obligation.CheckInOutcome.UsedTheme;
import org.dutybell.obligation.StoredDrillThemes.Choice;
import org.dutybell.obligation.ThemeUses.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records check-ins. What was sent since the last one that counted belongs together; once it is all that the duty wants, it
 * counts, for the obligation and for those that its duty serves. Joins the caller's transaction, which has locked the rows.
 */
@Component
class Recording {

    private final Acts acts;
    private final StoredDrillThemes themes;
    private final Counting counting;
    private final Crediting crediting;
    private final ObligationViews views;

    Recording(Acts acts, StoredDrillThemes themes, Counting counting, Crediting crediting, ObligationViews views) {
        this.acts = acts;
        this.themes = themes;
        this.counting = counting;
        this.crediting = crediting;
        this.views = views;
    }

    CheckInOutcome record(CheckIn checkIn, Obligation row, ObligationView before, Instant now) {
        Act act = Act.next(before);
        boolean known = acts.knows(row.id(), checkIn.messageId());
        if (known && acts.sent(act).isEmpty()) {
            return new CheckInOutcome.Counted(before, List.of());
        }
        UsedTheme refused = known ? null : keep(checkIn, act, before);
        Acts.Standing standing = acts.standing(before, act, act);
        UsedTheme notTaken = refused == null ? standing.refused() : refused;
        return standing.isWhole()
                ? counted(row, act, standing.sent(), notTaken, now)
                : new CheckInOutcome.Incomplete(before, standing.missing(), notTaken);
    }

    /** Counts what is all there by now, because something that counted before was taken off. */
    void countIfWhole(Obligation row, Instant now) {
        ObligationView before = views.of(row);
        Act act = Act.next(before);
        Acts.Standing standing = acts.standing(before, act, act);
        if (standing.isWhole() && Counting.isOpenFor(before, now)) {
            counted(row, act, standing.sent(), null, now);
        }
    }

    /** The act that counted gets one more check-in. Its theme stays, since others may have been told that it is used. */
    void add(CheckIn more, ObligationView done) {
        if (!acts.knows(done.id(), more.messageId())) {
            acts.save(new CheckInRow(more, done.progress().done(), null));
        }
    }

    /** Returns the theme that it names and does not get; null when there is none. */
    private @Nullable UsedTheme keep(CheckIn checkIn, Act act, ObligationView before) {
        Choice theme = themes.choose(before, checkIn.theme(), act);
        acts.save(new CheckInRow(checkIn, act.number(), theme.taken()));
        return theme.refused();
    }

    private CheckInOutcome counted(
            Obligation row, Act act, List<CheckInRow> sent, @Nullable UsedTheme notTaken, Instant now) {
        boolean fulfilled = counting.count(row, sent, now);
        ObligationView view = views.of(row);
        List<Credit> also = crediting.passOn(view, sent, act, Acts.doneAt(sent, view.missedAt()), now);
        return fulfilled
                ? new CheckInOutcome.Fulfilled(view, also, notTaken)
                : new CheckInOutcome.Counted(view, also, notTaken);
    }
}
