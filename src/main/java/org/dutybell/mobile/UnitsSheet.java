package org.dutybell.mobile;

import java.util.List;

/**
 * What a leader sees on one screen; all texts ready to be shown. Units stand in the order of how they stand and of the roster; people
 * are not compared.
 *
 * @param name of the leader
 * @param quarter how far the leader's own quarter is
 * @param mine what the leader still owes, most urgent first
 * @param units that the leader supervises
 * @param overdue what others missed, the oldest first
 * @param more how many more there are of those
 * @param escalated how many misses were told to this leader and are not made good
 * @param blockers what hinders people, in their words
 */
record UnitsSheet(
        String name,
        Quarter quarter,
        List<Row> mine,
        List<Standing> units,
        List<Row> overdue,
        int more,
        int escalated,
        List<String> blockers) {

    /**
     * The calendar quarter.
     *
     * @param rows all of it, those that are done as well
     */
    record Quarter(int done, int all, List<Row> rows) {}

    /**
     * An obligation.
     *
     * @param about the school, or the unit that owes it
     * @param badge planned, open, grace, done, done-late, waived or missed
     */
    record Row(String code, String title, String about, String due, String badge) {}

    /**
     * A unit.
     *
     * @param light red, yellow or green
     * @param done of {@code all} that was or is due in the week before and the week to come
     */
    record Standing(String name, String light, int done, int all, int overdue) {}
}
