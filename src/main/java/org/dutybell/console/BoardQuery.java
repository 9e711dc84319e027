package org.dutybell.console;

import java.util.Locale;
import java.util.Set;
import org.dutybell.obligation.ObligationFilter;
import org.dutybell.obligation.ObligationState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the board is asked for.
 *
 * @param unit code of the holder's unit; null means all
 * @param state null means all but PLANNED
 * @param clause number of the clause; null means all
 * @param page 1 is the first
 * @param within codes of the units that may be shown; null means all
 */
record BoardQuery(
        @Nullable String unit,
        @Nullable ObligationState state,
        @Nullable String clause,
        int page,
        @Nullable Set<String> within) {

    private static final int ROWS = 50;

    ObligationFilter filter() {
        return new ObligationFilter(unit, within, state, clause, page - 1, ROWS);
    }

    /** The newest few in another state, for the same unit and clause. */
    ObligationFilter few(ObligationState other, int rows) {
        return new ObligationFilter(unit, within, other, clause, 0, rows);
    }

    int pages(long total) {
        return (int) Math.max(1, (total + ROWS - 1) / ROWS);
    }

    BoardQuery withState(@Nullable ObligationState other) {
        return new BoardQuery(unit, other, clause, 1, within);
    }

    BoardQuery withPage(int other) {
        return new BoardQuery(unit, state, clause, other, within);
    }

    /** Whether nothing is filtered and nothing skipped by state or page. */
    boolean isFirstLook() {
        return state == null && page == 1;
    }

    /** Its address, without what is not asked for. */
    String link() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        if (state != null) {
            address.queryParam("state", code(state));
        }
        if (clause != null) {
            address.queryParam("clause", clause);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().toUriString();
    }

    static String code(ObligationState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
