package org.dutybell.console;

import java.util.List;

/**
 * Everything the template of the board shows.
 *
 * @param now when it was put together
 * @param provisional that the holidays of a year are not published yet; empty when all are
 * @param problems what is wrong with the address; the rest is then empty but for the filters
 * @param attention the newest misses, on the first look only
 * @param moreAttention where all misses are
 * @param previous address of the page before; empty on the first one
 * @param next address of the page after; empty on the last one
 */
record BoardPage(
        String now,
        String provisional,
        Filters filters,
        List<String> problems,
        List<Chip> chips,
        List<BoardRow> attention,
        String moreAttention,
        List<BoardRow> rows,
        String position,
        String previous,
        String next) {

    /** What can be chosen. */
    record Filters(List<Choice> units, List<Choice> states, List<Choice> clauses) {}

    /** One thing that can be chosen. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * A state with how many there are.
     *
     * @param badge how it looks
     * @param chosen whether the board shows just these
     */
    record Chip(String label, long count, String link, String badge, boolean chosen) {}
}
