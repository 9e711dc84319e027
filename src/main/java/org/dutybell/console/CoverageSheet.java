package org.dutybell.console;

import java.util.List;
import org.dutybell.obligation.CoverageProgress;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.StateBadge;

/**
 * One coverage duty in one period, in words.
 *
 * @param holder the post and who holds it today
 * @param done how many targets are done
 * @param owed of how many
 */
record CoverageSheet(
        String title,
        String clause,
        String unit,
        String holder,
        String period,
        int done,
        int owed,
        List<Target> targets) {

    /** @param here the obligation whose page this is on; 0 for none */
    static CoverageSheet of(CoverageProgress coverage, long here, Words words, Names names) {
        ObligationView first = coverage.first();
        String person = names.holder(first.post());
        return new CoverageSheet(
                first.duty().title(),
                first.duty().clause(),
                names.unit(first.unit()),
                names.post(first.post()) + (person.isEmpty() ? "" : " " + person),
                words.period(first.period()),
                coverage.done(),
                coverage.owed(),
                coverage.targets().stream()
                        .map(target -> target(target, here, words, names))
                        .toList());
    }

    private static Target target(ObligationView target, long here, Words words, Names names) {
        return new Target(
                target.id(),
                names.unit(target.target()),
                StateBadge.of(target, words.now()).code(),
                when(target, words),
                target.id() == here);
    }

    private static String when(ObligationView target, Words words) {
        if (target.doneAt() != null) {
            return words.say("coverage.done-at", target.doneAt());
        }
        return target.waivedAt() != null ? "" : words.say("coverage.due", target.due());
    }

    /**
     * One target.
     *
     * @param badge code of its state, see {@link StateBadge}
     * @param when when it was done, or is due; empty when it was waived
     * @param here whether the page is about it
     */
    record Target(long id, String name, String badge, String when, boolean here) {}
}
