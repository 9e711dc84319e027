package org.dutybell.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the bureau.
 *
 * @param code unique, such as school-03
 * @param name for people
 * @param kind what it is
 * @param pupils number of pupils of a school; 0 elsewhere
 * @param buses whether a school runs school buses
 * @param inChargePost for an office: the post of the leader in charge (主管领导); null elsewhere
 * @param assignedSchools unit codes of the schools assigned to it (包保学校)
 * @param businessSchools unit codes of the schools in its business (业务范围内学校)
 * @param location where it is; null when nobody has written it down
 */
public record Unit(
        String code,
        String name,
        UnitKind kind,
        int pupils,
        boolean buses,
        @Nullable String inChargePost,
        List<String> assignedSchools,
        List<String> businessSchools,
        @Nullable Location location) {

    public Unit {
        assignedSchools = List.copyOf(assignedSchools);
        businessSchools = List.copyOf(businessSchools);
    }

    /** One of which nobody has written down where it is. */
    public Unit(
            String code,
            String name,
            UnitKind kind,
            int pupils,
            boolean buses,
            @Nullable String inChargePost,
            List<String> assignedSchools,
            List<String> businessSchools) {
        this(code, name, kind, pupils, buses, inChargePost, assignedSchools, businessSchools, null);
    }
}
