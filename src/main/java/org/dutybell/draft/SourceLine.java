package org.dutybell.draft;

/**
 * A line of the list as it was written.
 *
 * @param number line of a text file, paragraph or table row of a Word file; the first is 1
 * @param role what is known of it before it is read
 * @param text what stands there, with a number that Word had set by itself
 */
record SourceLine(int number, Role role, String text) {

    /** What a place in the file says about a line. */
    enum Role {
        /** Nothing: its number or its form tells. */
        TEXT,
        /** A cell of a table that names a holder. */
        HEADING,
        /** A cell of a table with one item. */
        ITEM
    }

    static SourceLine text(int number, String text) {
        return new SourceLine(number, Role.TEXT, text);
    }
}
