package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.obligation.CheckInOutcome.Credit;
import org.dutybell.obligation.ThemeUses.Act;
import org.springframework.stereotype.Component;

/** One act, several clauses: counts what counted for one obligation for those that its duty serves, and on to what those serve. */
@Component
class Crediting {

    private final Served served;
    private final ObligationLocks locks;
    private final Acts acts;
    private final StoredDrillThemes themes;
    private final Counting counting;
    private final ObligationViews views;

    Crediting(
            Served served,
            ObligationLocks locks,
            Acts acts,
            StoredDrillThemes themes,
            Counting counting,
            ObligationViews views) {
        this.served = served;
        this.locks = locks;
        this.acts = acts;
        this.themes = themes;
        this.counting = counting;
        this.views = views;
    }

    /**
     * @param sent the check-ins of the act; at least one
     * @param origin the act for which they were sent
     * @param at when that act was done; the moment for which everything is locked
     */
    List<Credit> passOn(ObligationView done, List<CheckInRow> sent, Act origin, Instant at, Instant now) {
        return served.by(done, at).stream()
                .map(other -> locks.locked(other.id()))
                .filter(other -> Counting.isOpenFor(views.of(other), now))
                .flatMap(other -> credit(other, sent, origin, at, now))
                .toList();
    }

    private Stream<Credit> credit(Obligation other, List<CheckInRow> sent, Act origin, Instant at, Instant now) {
        ObligationView before = views.of(other);
        Act act = Act.next(before);
        sent.forEach(one -> hand(one, before, act, origin));
        Acts.Standing standing = acts.standing(before, act, origin);
        if (standing.sent().isEmpty()) {
            return Stream.empty();
        }
        if (!standing.isWhole()) {
            return Stream.of(new Credit(before, standing.missing()));
        }
        counting.count(other, standing.sent(), now);
        ObligationView counted = views.of(other);
        return Stream.concat(
                Stream.of(new Credit(counted, List.of())), passOn(counted, standing.sent(), origin, at, now).stream());
    }

    /** What was taken off because the act lacked something is there again; what is known otherwise stays as it is. */
    private void hand(CheckInRow one, ObligationView other, Act act, Act origin) {
        NamedTheme theme = themes.choose(other, one.theme(), origin).taken();
        acts.of(other.id(), one.messageId())
                .ifPresentOrElse(
                        known -> {
                            if (known.isWithdrawn() && Objects.equals(known.from(), one.obligationId())) {
                                known.countAgain(act.number(), theme);
                            }
                        },
                        () -> acts.save(one.countedFor(other.id(), act.number(), theme)));
    }
}
