package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One target of one level of a supervising line. */
@Entity
@Table(name = "supervision_target")
class SupervisionTargetRow {

    /** A row without its number, to tell whether anything changed. */
    record Value(String role, int level, String target) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String role;

    @Column
    private int lineLevel;

    @Column
    private String target;

    protected SupervisionTargetRow() {}

    SupervisionTargetRow(Value value) {
        role = value.role();
        lineLevel = value.level();
        target = value.target();
    }

    Value value() {
        return new Value(role, lineLevel, target);
    }

    static Stream<Value> of(SupervisingLine line) {
        return IntStream.rangeClosed(1, line.levels().size())
                .boxed()
                .flatMap(level -> line.levels().get(level - 1).stream()
                        .distinct()
                        .map(target -> new Value(line.role(), level, target)));
    }
}
