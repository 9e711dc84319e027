package org.dutybell.access;

import java.time.Instant;
import java.util.List;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class StoredGrants implements Grants {

    private final GrantRows rows;
    private final Organisation organisation;

    StoredGrants(GrantRows rows, Organisation organisation) {
        this.rows = rows;
        this.organisation = organisation;
    }

    @Override
    public List<Grant> standing() {
        return rows.standing();
    }

    @Override
    public Outcome give(String person, Role role, @Nullable String unit, String by, Instant now) {
        Roster roster = organisation.roster();
        if (roster.person(person).isEmpty()) {
            return Outcome.UNKNOWN_PERSON;
        }
        if (!role.given() || !fits(role, unit, roster)) {
            return Outcome.UNIT;
        }
        return rows.insert(person, role, unit, by, now) ? Outcome.GIVEN : Outcome.HAS_IT;
    }

    @Override
    public boolean take(long id, String by, Instant now) {
        return rows.end(id, by, now);
    }

    private static boolean fits(Role role, @Nullable String unit, Roster roster) {
        return role.wholeBureau()
                ? unit == null
                : unit != null
                        && roster.unit(unit).filter(one -> isOf(role, one)).isPresent();
    }

    private static boolean isOf(Role role, Unit unit) {
        return role == Role.SCHOOL_ADMIN
                ? unit.kind() == UnitKind.SCHOOL
                : unit.kind() == UnitKind.OFFICE || unit.kind() == UnitKind.SAFETY_OFFICE;
    }
}
