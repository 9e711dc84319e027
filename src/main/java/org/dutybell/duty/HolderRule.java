package org.dutybell.duty;

import java.util.List;

/**
 * Which posts hold a duty.
 *
 * @param roles roles of the posts that each owe it
 * @param units unit codes to which it is limited; empty means every unit
 * @param pupilsOver only schools with more pupils than this; -1 means any
 * @param withBuses only schools that run buses
 * @param preparedBy roles in the bureau that prepare it, are reminded along and may answer (领导班子 duties)
 */
public record HolderRule(
        List<String> roles, List<String> units, int pupilsOver, boolean withBuses, List<String> preparedBy) {

    public HolderRule {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
        preparedBy = List.copyOf(preparedBy);
    }
}
