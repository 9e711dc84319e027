package org.dutybell.obligation;

import java.util.List;

/**
 * What a sensitive period adds, before it is declared, or takes back, before it is cancelled.
 *
 * @param obligations how many in all
 * @param duties by duty, in the order of the catalogue; only those that it concerns
 * @param units by unit of the holder, most minutes first
 * @param messages about how many reminders more, when nobody reacts: what one chat or person gets at one time is one
 * @param overBudget codes of posts that it brings over the weekly budget, in order
 */
public record SensitiveForecast(
        int obligations, List<OfDuty> duties, List<OfUnit> units, int messages, List<String> overBudget) {

    public SensitiveForecast {
        duties = List.copyOf(duties);
        units = List.copyOf(units);
        overBudget = List.copyOf(overBudget);
    }

    /** The most minutes of a unit in an average week of the period; 0 when nothing is added. */
    public int mostMinutes() {
        return units.stream().mapToInt(OfUnit::minutesPerWeek).max().orElse(0);
    }

    /** How many of a duty. */
    public record OfDuty(String code, String title, int obligations) {}

    /**
     * How many of a unit.
     *
     * @param unit its code
     * @param minutesPerWeek in an average week of the period, all its posts together; rounded up
     */
    public record OfUnit(String unit, int obligations, int minutesPerWeek) {}
}
