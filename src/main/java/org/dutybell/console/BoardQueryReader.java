package org.dutybell.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.access.Access;
import org.dutybell.duty.Clause;
import org.dutybell.obligation.ObligationState;
import org.dutybell.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the address of the board and says what is wrong with it; what is wrong counts as not asked for. */
final class BoardQueryReader {

    private static final int MOST_PAGES = 100_000;

    private final List<Unit> units;
    private final @Nullable Set<String> within;
    private final List<Clause> clauses;
    private final List<Line> problems = new ArrayList<>();

    /** @param units that may be asked for */
    BoardQueryReader(List<Unit> units, List<Clause> clauses, Access access) {
        this.units = units;
        this.within = access.seesAll() ? null : access.seen();
        this.clauses = clauses;
    }

    BoardQuery read(Map<String, String> parameters) {
        return new BoardQuery(
                unit(value(parameters, "unit")),
                state(value(parameters, "state")),
                clause(value(parameters, "clause")),
                page(value(parameters, "page")),
                within);
    }

    /** What was found wrong, in the order of reading. */
    List<Line> problems() {
        return List.copyOf(problems);
    }

    private static String value(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    private @Nullable String unit(String code) {
        if (code.isEmpty() || units.stream().anyMatch(unit -> unit.code().equals(code))) {
            return blankIsNull(code);
        }
        problem("unit", code, units.stream().map(Unit::code).collect(Collectors.joining(", ")));
        return null;
    }

    private @Nullable ObligationState state(String code) {
        Optional<ObligationState> found = Arrays.stream(ObligationState.values())
                .filter(state -> state.name().equalsIgnoreCase(code))
                .findFirst();
        if (found.isEmpty() && !code.isEmpty()) {
            problem(
                    "state",
                    code,
                    Arrays.stream(ObligationState.values())
                            .map(BoardQuery::code)
                            .collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    private @Nullable String clause(String number) {
        if (number.isEmpty()
                || clauses.stream().anyMatch(clause -> clause.number().equals(number))) {
            return blankIsNull(number);
        }
        problem("clause", number, clauses.stream().map(Clause::number).collect(Collectors.joining(", ")));
        return null;
    }

    private int page(String number) {
        if (number.isEmpty()) {
            return 1;
        }
        int page = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
        if (page < 1 || page > MOST_PAGES) {
            problem("page", number, "1 – " + MOST_PAGES);
            return 1;
        }
        return page;
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void problem(String name, String found, String allowed) {
        problems.add(Line.of("board.problem." + name, found, allowed));
    }
}
