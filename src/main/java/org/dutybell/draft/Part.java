package org.dutybell.draft;

import java.util.List;

/**
 * A part of the list: what one holder owes.
 *
 * @param number 1 or more; the list's own where it has one
 * @param headings from the outermost to its own, as written
 * @param items in the list's order
 */
record Part(int number, List<String> headings, List<Item> items) {

    Part {
        headings = List.copyOf(headings);
        items = List.copyOf(items);
    }

    String heading() {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }
}
