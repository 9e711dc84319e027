package org.dutybell.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Somebody whom DingTalk showed, and when it did so last. */
@Entity
@Table(name = "dingtalk_contact")
@NullUnmarked
class ContactRow {

    private static final int MOST_DEPARTMENTS = 500;

    @Id
    private String userId;

    private String unionId;
    private String name;
    private String mobile;
    private boolean active;

    @Column(length = MOST_DEPARTMENTS)
    private String departments;

    private Instant seenAt;

    protected ContactRow() {}

    ContactRow(String userId) {
        this.userId = userId;
    }

    void shown(Contact contact, Instant at) {
        unionId = contact.unionId();
        name = contact.name();
        mobile = contact.mobile();
        active = contact.active();
        String all = contact.departments();
        departments = all.length() <= MOST_DEPARTMENTS ? all : all.substring(0, MOST_DEPARTMENTS - 1) + "…";
        seenAt = at;
    }

    String userId() {
        return userId;
    }

    Seen seen() {
        return new Seen(new Contact(userId, unionId, name, mobile, active, departments), seenAt);
    }

    record Seen(Contact contact, Instant at) {}
}
