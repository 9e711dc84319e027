package org.dutybell.obligation;

import java.util.Comparator;
import java.util.List;

/**
 * How far one coverage duty (clauses 5.6 and 6.3: every school once) has got in one period: k of n targets. Each target is
 * an obligation of its own; this is what they are together.
 *
 * @param targets all of them that are owed by one post in one period, by target; at least one. One that was waived is
 *     among them and counts neither as owed nor as done.
 */
public record CoverageProgress(List<ObligationView> targets) {

    /** @throws IllegalArgumentException without targets */
    public CoverageProgress {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("A coverage has at least one target");
        }
        targets = targets.stream()
                .sorted(Comparator.comparing(ObligationView::target))
                .toList();
    }

    /** k: how many are done. */
    public int done() {
        return count(ObligationState.FULFILLED);
    }

    /** n: how many have to be done. */
    public int owed() {
        return targets.size() - count(ObligationState.WAIVED);
    }

    /** What has to be done still, by due time and target. */
    public List<ObligationView> missing() {
        return targets.stream()
                .filter(one -> one.state().isOwed() || one.state() == ObligationState.PLANNED)
                .sorted(Comparator.comparing(ObligationView::due).thenComparing(ObligationView::target))
                .toList();
    }

    /** Which it is about: duty, post and period, which all targets share. */
    public ObligationView first() {
        return targets.get(0);
    }

    private int count(ObligationState state) {
        return (int) targets.stream().filter(one -> one.state() == state).count();
    }
}
