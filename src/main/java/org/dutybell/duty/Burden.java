package org.dutybell.duty;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What duties cost those who owe them, as the bureau estimates it. It measures a configuration, never a person.
 *
 * @param minutes for one obligation of each kind, the answer to the bot included; 0 or more, every kind has one
 * @param weeklyBudget minutes of a post in a week above which a configuration asks for too much; 1 or more
 */
public record Burden(Map<DutyKind, Integer> minutes, int weeklyBudget) {

    /** What is meant where the bureau says nothing. */
    public static final Burden USUAL = new Burden(usual(), 300);

    public Burden {
        minutes = Map.copyOf(minutes);
        if (weeklyBudget < 1 || !minutes.keySet().containsAll(Set.of(DutyKind.values()))) {
            throw new IllegalArgumentException("Burden has a weekly budget of " + weeklyBudget + " and minutes for "
                    + minutes.keySet() + "; allowed: a budget of 1 or more, and minutes for " + DutyKind.allowed());
        }
    }

    /** Minutes for one obligation of the kind. */
    public int minutes(DutyKind kind) {
        return Objects.requireNonNull(minutes.get(kind));
    }

    private static Map<DutyKind, Integer> usual() {
        Map<DutyKind, Integer> minutes = new EnumMap<>(DutyKind.class);
        for (DutyKind kind : DutyKind.values()) {
            minutes.put(kind, usual(kind));
        }
        return minutes;
    }

    private static int usual(DutyKind kind) {
        return switch (kind) {
            case PATROL, OVERSIGHT, HAZARD -> 20;
            case WARNING -> 15;
            case ASSIGNMENT, STAFFING, REPORT, INCIDENT -> 30;
            case PUBLICITY -> 45;
            case MEETING, STUDY, DRILL, LICENCE -> 60;
            case INSPECTION, TRAINING -> 90;
            case PLAN, ASSESSMENT -> 120;
        };
    }
}
