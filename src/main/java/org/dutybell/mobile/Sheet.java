package org.dutybell.mobile;

import java.util.List;

/**
 * An obligation as its page shows it; all texts ready to be shown.
 *
 * @param left how long until it is due, or since it was; empty once it is settled
 * @param late whether its time is over and it is still owed
 * @param open whether something can be handed in
 * @param done when it was done and by whom; empty before
 * @param earlier what was handed in before, oldest first
 * @param challenge the word that has to be seen in today's photo; empty when none has
 * @param place whether the phone has to say where it is
 * @param mine whether something of it is the reader's own and counts, so that it can be taken back
 */
record Sheet(
        String code,
        String title,
        String clause,
        String target,
        String period,
        String due,
        String left,
        String needs,
        boolean late,
        boolean open,
        String done,
        List<Earlier> earlier,
        String challenge,
        boolean place,
        boolean mine) {

    /**
     * A check-in.
     *
     * @param said what was written; may be empty
     * @param pictures how many
     * @param mark key of the message that says why it does not count; empty when it does
     */
    record Earlier(String at, String by, String said, int pictures, String mark) {}
}
