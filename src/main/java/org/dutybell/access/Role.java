package org.dutybell.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do on the pages. The codes stand in the database and in forms. */
public enum Role {
    /** Everything, the connection to DingTalk and the roles of others included. */
    SYSTEM_ADMIN(true),
    /** People, schedules, calls and every unit; not the connection and not the roles. */
    BUREAU_ADMIN(true),
    /** The schools that an office has in its business or assigned to it, and the office itself. */
    OFFICE(false),
    /** One school. */
    SCHOOL_ADMIN(false),
    /** The units whose posts the person supervises by a supervising line. */
    LEADER(false),
    /** Reads everything and changes nothing. */
    AUDITOR(true);

    private final boolean wholeBureau;

    Role(boolean wholeBureau) {
        this.wholeBureau = wholeBureau;
    }

    /** Whether it is about all units; of the others each is about one, or about those that follow from the posts. */
    public boolean wholeBureau() {
        return wholeBureau;
    }

    /** Whether an admin gives it; that of leaders follows from the supervising lines alone. */
    public boolean given() {
        return this != LEADER;
    }

    /** Such as bureau-admin. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this code, or empty when there is none. */
    public static Optional<Role> parse(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
