package org.dutybell.waiver;

import java.time.LocalDate;
import java.util.List;

/** How much of what was owed was asked for and waived, per unit and duty. */
public interface ExcuseRates {

    /** Of what is due within these days, {@code to} included; by unit and duty, never by person or by rate. */
    List<Line> between(LocalDate from, LocalDate to);

    /**
     * One duty of one unit.
     *
     * @param owed how many were owed, those that were waived included
     * @param asked how many requests there were
     * @param waived how many of those owed need not be done
     * @param extended how many of those owed were given more time
     */
    record Line(
            String unit, String duty, long owed, long asked, long approved, long refused, long waived, long extended) {

        /** Of what was owed, how much was waived, in whole per cent. */
        public long waivedPercent() {
            return owed == 0 ? 0 : Math.round(100.0 * waived / owed);
        }
    }
}
