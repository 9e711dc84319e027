package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the people who hold a post in turn. */
@Entity
@Table(name = "post_rotation")
class RotationRow {

    /** A row without its number, to tell whether anything changed. */
    record Value(String post, String person) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String postCode;

    @Column
    private String personCode;

    protected RotationRow() {}

    RotationRow(Value value) {
        postCode = value.post();
        personCode = value.person();
    }

    Value value() {
        return new Value(postCode, personCode);
    }

    static Stream<Value> of(Post post) {
        Rotation rotation = post.rotation();
        return rotation == null
                ? Stream.empty()
                : rotation.people().stream().map(person -> new Value(post.code(), person));
    }
}
