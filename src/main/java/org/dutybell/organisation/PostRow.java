package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    private int position;

    protected PostRow() {}

    PostRow(Post post, int position) {
        code = post.code();
        unitCode = post.unit();
        role = post.role();
        title = post.title();
        reach = post.reach();
        this.position = position;
    }

    String code() {
        return code;
    }

    Post toPost() {
        return new Post(code, unitCode, role, title, reach);
    }
}
