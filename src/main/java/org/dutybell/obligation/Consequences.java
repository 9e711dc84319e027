package org.dutybell.obligation;

import java.util.List;
import java.util.stream.Stream;
import org.dutybell.duty.Duty;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;

/** What becomes owed when something is done, for a given catalogue and roster. Pure. */
public final class Consequences {

    private final List<Duty> dependent;
    private final Roster roster;

    public Consequences(List<Duty> duties, Roster roster) {
        this.dependent = duties.stream()
                .filter(duty -> duty.window().dependsOn().isPresent())
                .toList();
        this.roster = roster;
    }

    /** What each of these will cause in the end, in their order; what it causes in turn follows it. */
    public List<DependentObligation> of(List<PlannedObligation> planned) {
        return planned.stream()
                .flatMap(one -> chain(
                        one.duty().code(),
                        one.holder(),
                        one.target(),
                        one.window().period().code()))
                .toList();
    }

    /** What that duty, done by this post, causes at once. */
    List<Duty> after(String duty, Post holder) {
        return dependent.stream()
                .filter(candidate -> candidate
                        .window()
                        .dependsOn()
                        .filter(after -> after.duty().equals(duty))
                        .isPresent())
                .filter(candidate -> ObligationPlanner.holds(candidate.holders(), holder, roster))
                .toList();
    }

    private Stream<DependentObligation> chain(String duty, Post holder, String target, String period) {
        return after(duty, holder).stream()
                .flatMap(next -> Stream.concat(
                        Stream.of(new DependentObligation(next, holder, target, period)),
                        chain(next.code(), holder, target, period)));
    }
}
