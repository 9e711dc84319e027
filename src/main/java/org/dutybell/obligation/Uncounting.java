package org.dutybell.obligation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.ThemeUses.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes check-ins off acts. An act that lacks something without them counts no more: what is left of it belongs to the next, those after
 * it move up, and what it was credited to loses it. Joins the caller's transaction, which has locked the rows.
 */
@Component
class Uncounting {

    private final Acts acts;
    private final ThemeUses themes;
    private final ObligationViews views;
    private final ObligationLocks locks;
    private final CheckInRepository checkIns;
    private final ApplicationEventPublisher events;

    Uncounting(
            Acts acts,
            ThemeUses themes,
            ObligationViews views,
            ObligationLocks locks,
            CheckInRepository checkIns,
            ApplicationEventPublisher events) {
        this.acts = acts;
        this.themes = themes;
        this.views = views;
        this.locks = locks;
        this.checkIns = checkIns;
        this.events = events;
    }

    /**
     * Takes these off.
     *
     * @param taken of this obligation
     * @param origin the act for which they were sent
     * @param how why, and what that means for what is owed again
     * @return the other obligations for which an act counts no more
     */
    List<Obligation> takeOff(Obligation row, List<CheckInRow> taken, Act origin, TakeOff how) {
        TreeMap<Integer, List<CheckInRow>> byAct =
                taken.stream().collect(Collectors.groupingBy(CheckInRow::act, TreeMap::new, Collectors.toList()));
        return byAct.descendingMap().entrySet().stream()
                .flatMap(one -> takeOff(row, new Act(row.id(), one.getKey()), one.getValue(), origin, how).stream())
                .toList();
    }

    private List<Obligation> takeOff(Obligation row, Act act, List<CheckInRow> taken, Act origin, TakeOff how) {
        ObligationView before = views.of(row);
        boolean named = taken.stream().anyMatch(one -> one.theme() != null);
        taken.forEach(how::mark);
        if (act.number() > before.progress().done()) {
            return List.of();
        }
        if (named) {
            themes.free(act);
        }
        Acts.Standing left = acts.standing(before, act, origin);
        if (left.isWhole()) {
            return takeOffOthers(row, messages(taken), origin, how).toList();
        }
        uncount(row, act, before, how);
        Set<String> lost =
                messages(Stream.concat(taken.stream(), left.sent().stream()).toList());
        return Stream.concat(takeOffOthers(row, lost, origin, how), Stream.of(row))
                .toList();
    }

    private Stream<Obligation> takeOffOthers(Obligation row, Set<String> messages, Act origin, TakeOff how) {
        return checkIns.findByFromObligationIdOrderById(row.id()).stream()
                .filter(copy -> copy.counts() && messages.contains(copy.messageId()))
                .collect(Collectors.groupingBy(CheckInRow::obligationId, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(other -> takeOff(locks.locked(other.getKey()), other.getValue(), origin, how).stream());
    }

    private void uncount(Obligation row, Act act, ObligationView before, TakeOff how) {
        int last = before.progress().done();
        acts.all(row.id()).stream().filter(CheckInRow::counts).forEach(one -> {
            if (one.act() == act.number()) {
                one.moveTo(last);
            } else if (one.act() > act.number()) {
                one.moveTo(one.act() - 1);
            }
        });
        themes.freeAndMoveUp(act);
        row.uncount(before.progress().times());
        if (row.state() == ObligationState.FULFILLED) {
            fulfilledByAnother(row, before.progress().times());
        } else if (before.state() == ObligationState.FULFILLED) {
            reopened(row, how);
        }
    }

    private void fulfilledByAnother(Obligation row, int times) {
        List<CheckInRow> sent = acts.sent(new Act(row.id(), times));
        sent.stream()
                .max(Comparator.comparing(CheckInRow::id))
                .ifPresent(last -> row.fulfilledBy(
                        last.person(), Acts.doneAt(sent, views.of(row).missedAt())));
    }

    /** With more time where some was given; else nobody has to wait for the next pass to hear that its time is over. */
    private void reopened(Obligation row, TakeOff how) {
        ObligationView again = views.of(row);
        Instant now = how.at();
        if (how.newDue() != null && how.newDue().isAfter(again.due())) {
            row.extendTo(how.newDue());
            events.publishEvent(new ObligationExtended(views.of(row), again.due(), now));
            return;
        }
        events.publishEvent(new ObligationReopened(again, now));
        if (!again.missedAt().isAfter(now)) {
            row.miss();
            events.publishEvent(new ObligationMissed(views.of(row), now));
        }
    }

    private static Set<String> messages(List<CheckInRow> checkIns) {
        return checkIns.stream().map(CheckInRow::messageId).collect(Collectors.toSet());
    }
}
