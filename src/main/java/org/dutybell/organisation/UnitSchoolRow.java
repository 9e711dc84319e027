package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A school that an office looks after. */
@Entity
@Table(name = "unit_school")
class UnitSchoolRow {

    enum Relation {
        ASSIGNED(Unit::assignedSchools),
        BUSINESS(Unit::businessSchools);

        private final Function<Unit, List<String>> schools;

        Relation(Function<Unit, List<String>> schools) {
            this.schools = schools;
        }
    }

    /** A row without its number, to tell whether anything changed. */
    record Value(String unit, String school, Relation relation) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String unitCode;

    @Column
    private String schoolCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Relation relation;

    protected UnitSchoolRow() {}

    UnitSchoolRow(Value value) {
        unitCode = value.unit();
        schoolCode = value.school();
        relation = value.relation();
    }

    Value value() {
        return new Value(unitCode, schoolCode, relation);
    }

    static Stream<Value> of(Unit unit) {
        return Stream.of(Relation.values())
                .flatMap(relation -> relation.schools.apply(unit).stream()
                        .distinct()
                        .map(school -> new Value(unit.code(), school, relation)));
    }
}
