package org.dutybell.console;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.access.Access;
import org.dutybell.console.BoardPage.Chip;
import org.dutybell.console.BoardPage.Filters;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Duties;
import org.dutybell.obligation.Coverages;
import org.dutybell.obligation.ObligationPage;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Unit;
import org.dutybell.wording.StateBadge;
import org.springframework.stereotype.Component;

/** Puts the board together. */
@Component
class Board {

    /** Misses shown on the first look: enough to act on, few enough to be read. */
    private static final int ATTENTION = 5;

    private static final List<ObligationState> BY_URGENCY = List.of(
            ObligationState.MISSED,
            ObligationState.OPEN,
            ObligationState.FULFILLED,
            ObligationState.WAIVED,
            ObligationState.PLANNED);

    private final Obligations obligations;
    private final Coverages coverages;
    private final Duties duties;
    private final Phrasebook phrasebook;
    private final ProvisionalYears provisionalYears;

    Board(
            Obligations obligations,
            Coverages coverages,
            Duties duties,
            Phrasebook phrasebook,
            ProvisionalYears provisionalYears) {
        this.obligations = obligations;
        this.coverages = coverages;
        this.duties = duties;
        this.phrasebook = phrasebook;
        this.provisionalYears = provisionalYears;
    }

    /** @param access of whoever looks at it: only units that are seen are there */
    BoardPage page(Map<String, String> parameters, Access access, Locale locale) {
        Words words = phrasebook.in(locale);
        Names names = phrasebook.namesFor(words);
        List<Clause> clauses = duties.clauses();
        List<Unit> units = names.roster().units().stream()
                .filter(unit -> access.sees(unit.code()))
                .toList();
        BoardQueryReader reader = new BoardQueryReader(units, clauses, access);
        BoardQuery query = reader.read(parameters);
        Filters filters = BoardFilters.of(query, units, clauses, words);
        if (!reader.problems().isEmpty()) {
            return refused(filters, reader.problems(), words);
        }
        ObligationPage found = obligations.find(query.filter());
        int pages = query.pages(found.total());
        if (query.page() > pages) {
            Line beyond = Line.of("board.problem.page", query.page(), "1 – " + pages);
            return refused(filters, List.of(beyond), words);
        }
        return answered(query, filters, found, words, names);
    }

    private static BoardPage refused(Filters filters, List<Line> problems, Words words) {
        return new BoardPage(
                words.time(words.now()),
                "",
                filters,
                problems.stream().map(words::say).toList(),
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                "",
                "");
    }

    private BoardPage answered(BoardQuery query, Filters filters, ObligationPage found, Words words, Names names) {
        int pages = query.pages(found.total());
        return new BoardPage(
                words.time(words.now()),
                provisionalYears.sentence(words),
                filters,
                List.of(),
                chips(query, found.byState(), words),
                rows(attention(query, found), words, names),
                query.withState(ObligationState.MISSED).link(),
                rows(found.rows(), words, names),
                words.say("board.position", query.page(), pages, found.total()),
                query.page() > 1 ? query.withPage(query.page() - 1).link() : "",
                query.page() < pages ? query.withPage(query.page() + 1).link() : "");
    }

    private List<ObligationView> attention(BoardQuery query, ObligationPage found) {
        boolean any = found.byState().getOrDefault(ObligationState.MISSED, 0L) > 0;
        return any && query.isFirstLook()
                ? obligations.find(query.few(ObligationState.MISSED, ATTENTION)).rows()
                : List.of();
    }

    private List<BoardRow> rows(List<ObligationView> shown, Words words, Names names) {
        Map<Long, String> progress = progress(shown);
        return shown.stream()
                .map(obligation -> BoardRow.of(obligation, progress.getOrDefault(obligation.id(), ""), words, names))
                .toList();
    }

    private Map<Long, String> progress(List<ObligationView> shown) {
        Map<Long, String> progress = new HashMap<>();
        coverages.of(shown).stream()
                .filter(coverage -> coverage.owed() > 1)
                .forEach(coverage -> coverage.targets()
                        .forEach(target -> progress.put(target.id(), coverage.done() + "/" + coverage.owed())));
        return progress;
    }

    private static List<Chip> chips(BoardQuery query, Map<ObligationState, Long> byState, Words words) {
        long begun = EnumSet.complementOf(EnumSet.of(ObligationState.PLANNED)).stream()
                .mapToLong(state -> byState.getOrDefault(state, 0L))
                .sum();
        Chip all =
                new Chip(words.say("board.begun"), begun, query.withState(null).link(), "begun", query.state() == null);
        return Stream.concat(BY_URGENCY.stream().map(state -> chip(state, query, byState, words)), Stream.of(all))
                .toList();
    }

    private static Chip chip(ObligationState state, BoardQuery query, Map<ObligationState, Long> byState, Words words) {
        StateBadge badge = StateBadge.of(state);
        return new Chip(
                words.say(Line.of(badge.key())),
                byState.getOrDefault(state, 0L),
                query.withState(state).link(),
                badge.code(),
                state == query.state());
    }
}
