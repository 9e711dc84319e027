package org.dutybell.console;

import java.util.Arrays;
import java.util.List;
import org.dutybell.console.BoardPage.Choice;
import org.dutybell.console.BoardPage.Filters;
import org.dutybell.duty.Clause;
import org.dutybell.duty.ClauseService;
import org.dutybell.obligation.ObligationState;
import org.dutybell.organisation.Unit;
import org.dutybell.wording.StateBadge;

/** The choices of the filter form. */
final class BoardFilters {

    private BoardFilters() {}

    static Filters of(BoardQuery query, List<Unit> units, List<Clause> clauses, Words words) {
        return new Filters(units(query, units), states(query, words), clauses(query, clauses));
    }

    private static List<Choice> units(BoardQuery query, List<Unit> units) {
        return units.stream()
                .map(unit -> new Choice(unit.code(), unit.name(), unit.code().equals(query.unit())))
                .toList();
    }

    private static List<Choice> states(BoardQuery query, Words words) {
        return Arrays.stream(ObligationState.values())
                .map(state -> new Choice(
                        BoardQuery.code(state),
                        words.say(Line.of(StateBadge.of(state).key())),
                        state == query.state()))
                .toList();
    }

    /** Clauses that produce obligations, and the chosen one whatever it is. */
    private static List<Choice> clauses(BoardQuery query, List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.service() == ClauseService.SCHEDULED
                        || clause.number().equals(query.clause()))
                .map(clause -> new Choice(
                        clause.number(),
                        clause.number() + " " + clause.title(),
                        clause.number().equals(query.clause())))
                .toList();
    }
}
