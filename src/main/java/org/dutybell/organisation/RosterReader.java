package org.dutybell.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutybell.organisation.UnitSchoolRow.Relation;
import org.dutybell.shared.Tables;

/** Reads the whole organisation, one query a table. */
record RosterReader(Tables tables, StandInRows standIns) {

    Roster read() {
        return new Roster(
                units(),
                posts(),
                tables.all(PersonRow.class, "position").stream()
                        .map(PersonRow::toPerson)
                        .toList(),
                tables.all(HoldingRow.class, "id").stream()
                        .map(HoldingRow::toHolding)
                        .toList(),
                tables.all(ChatRow.class, "position").stream()
                        .map(ChatRow::toChat)
                        .toList(),
                lines(),
                standIns.absences(),
                standIns.delegations());
    }

    private List<Post> posts() {
        Map<String, List<String>> inTurn = tables.all(RotationRow.class, "id").stream()
                .map(RotationRow::value)
                .collect(Collectors.groupingBy(
                        RotationRow.Value::post, Collectors.mapping(RotationRow.Value::person, Collectors.toList())));
        return tables.all(PostRow.class, "position").stream()
                .map(row -> row.toPost(inTurn.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private List<Unit> units() {
        Map<String, List<UnitSchoolRow.Value>> schools = tables.all(UnitSchoolRow.class, "id").stream()
                .map(UnitSchoolRow::value)
                .collect(Collectors.groupingBy(UnitSchoolRow.Value::unit));
        return tables.all(UnitRow.class, "position").stream()
                .map(row -> unit(row, schools.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private static Unit unit(UnitRow row, List<UnitSchoolRow.Value> schools) {
        return row.toUnit(codes(schools, Relation.ASSIGNED), codes(schools, Relation.BUSINESS));
    }

    private static List<String> codes(List<UnitSchoolRow.Value> schools, Relation relation) {
        return schools.stream()
                .filter(school -> school.relation() == relation)
                .map(UnitSchoolRow.Value::school)
                .toList();
    }

    private List<SupervisingLine> lines() {
        Map<String, List<SupervisionTargetRow.Value>> lines = tables.all(SupervisionTargetRow.class, "id").stream()
                .map(SupervisionTargetRow::value)
                .collect(Collectors.groupingBy(
                        SupervisionTargetRow.Value::role, LinkedHashMap::new, Collectors.toList()));
        return lines.entrySet().stream()
                .map(line -> new SupervisingLine(line.getKey(), levels(line.getValue())))
                .toList();
    }

    /** The levels by number; one without targets stays as an empty level between the others. */
    private static List<List<String>> levels(List<SupervisionTargetRow.Value> targets) {
        int last = targets.stream()
                .mapToInt(SupervisionTargetRow.Value::level)
                .max()
                .orElse(0);
        List<List<String>> levels = new ArrayList<>();
        IntStream.rangeClosed(1, last).forEach(level -> levels.add(new ArrayList<>()));
        targets.forEach(target -> levels.get(target.level() - 1).add(target.target()));
        return levels;
    }
}
