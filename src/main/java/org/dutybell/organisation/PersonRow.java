package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonRow {

    @Id
    private String code;

    @Column
    private String name;

    @Column
    private @Nullable String mobile;

    @Column
    private @Nullable String dingtalkUserId;

    @Column
    private @Nullable String dingtalkUnionId;

    @Column
    private @Nullable String email;

    @Column
    private int position;

    protected PersonRow() {}

    PersonRow(Person person, int position) {
        code = person.code();
        name = person.name();
        mobile = person.mobile();
        dingtalkUserId = person.dingtalkUserId();
        dingtalkUnionId = person.dingtalkUnionId();
        email = person.email();
        this.position = position;
    }

    String code() {
        return code;
    }

    /** Lets go of what becomes somebody else's, so that two people can swap a number. */
    void release(Person wanted) {
        if (!Objects.equals(mobile, wanted.mobile())) {
            mobile = null;
        }
        if (!Objects.equals(dingtalkUserId, wanted.dingtalkUserId())) {
            dingtalkUserId = null;
        }
        if (!Objects.equals(dingtalkUnionId, wanted.dingtalkUnionId())) {
            dingtalkUnionId = null;
        }
    }

    Person toPerson() {
        return new Person(code, name, mobile, dingtalkUserId, dingtalkUnionId, email);
    }
}
