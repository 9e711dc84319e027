package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "post")
class PostRow {

    @Id
    private String code;

    @Column
    private String unitCode;

    @Column
    private String role;

    @Column
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reach reach;

    @Column
    private @Nullable String deputy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Rotation.@Nullable Turn rotationTurn;

    @Column
    private @Nullable LocalDate rotationFrom;

    @Column
    private int position;

    protected PostRow() {}

    PostRow(Post post, int position) {
        code = post.code();
        unitCode = post.unit();
        role = post.role();
        title = post.title();
        reach = post.reach();
        deputy = post.deputy();
        Rotation rotation = post.rotation();
        rotationTurn = rotation == null ? null : rotation.turn();
        rotationFrom = rotation == null ? null : rotation.from();
        this.position = position;
    }

    String code() {
        return code;
    }

    /** @param inTurn codes of the people who hold it in turn */
    Post toPost(List<String> inTurn) {
        Rotation rotation = rotationTurn == null || rotationFrom == null || inTurn.isEmpty()
                ? null
                : new Rotation(inTurn, rotationTurn, rotationFrom);
        return new Post(code, unitCode, role, title, reach, deputy, rotation);
    }
}
