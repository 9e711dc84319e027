package org.dutybell.organisation;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dutybell.shared.Tables;

/** Writes the whole organisation; units, posts, people and chats that stay keep their rows. */
record RosterWriter(EntityManager entities, Tables tables) {

    void write(Roster roster) {
        releaseUniqueValues(roster);
        Tables.replace(List.of(
                tables.keyed(UnitRow.class, UnitRow::code, Tables.numbered(roster.units(), UnitRow::new)),
                tables.keyed(PostRow.class, PostRow::code, Tables.numbered(roster.posts(), PostRow::new)),
                tables.keyed(PersonRow.class, PersonRow::code, Tables.numbered(roster.people(), PersonRow::new)),
                tables.keyed(ChatRow.class, ChatRow::code, Tables.numbered(roster.chats(), ChatRow::new)),
                tables.listed(HoldingRow.class, HoldingRow::toHolding, roster.holdings(), HoldingRow::new),
                rotations(roster),
                schools(roster),
                targets(roster)));
    }

    private Tables.Content rotations(Roster roster) {
        var wanted = roster.posts().stream().flatMap(RotationRow::of).toList();
        return tables.listed(RotationRow.class, RotationRow::value, wanted, RotationRow::new);
    }

    private Tables.Content schools(Roster roster) {
        var wanted = roster.units().stream().flatMap(UnitSchoolRow::of).toList();
        return tables.listed(UnitSchoolRow.class, UnitSchoolRow::value, wanted, UnitSchoolRow::new);
    }

    private Tables.Content targets(Roster roster) {
        var wanted = roster.lines().stream().flatMap(SupervisionTargetRow::of).toList();
        return tables.listed(
                SupervisionTargetRow.class, SupervisionTargetRow::value, wanted, SupervisionTargetRow::new);
    }

    /** Unique columns are checked row by row, so a number that moves to another row is given up first. */
    private void releaseUniqueValues(Roster roster) {
        for (PersonRow row : tables.all(PersonRow.class, "position")) {
            roster.person(row.code()).ifPresent(row::release);
        }
        for (ChatRow row : tables.all(ChatRow.class, "position")) {
            roster.chat(row.code()).ifPresent(row::release);
        }
        entities.flush();
    }
}
