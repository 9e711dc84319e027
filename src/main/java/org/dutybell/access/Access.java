package org.dutybell.access;

import java.util.Set;

/**
 * What one person may see and change now.
 *
 * @param who code of the person, or {@link #LOCAL} and the name of a local account
 * @param roles empty for somebody who only answers for the own posts
 * @param seen codes of the units of those roles that are not about the whole bureau
 */
public record Access(String who, Set<Role> roles, Set<String> seen) {

    /** Before the name of an account that is kept here and not in DingTalk. */
    public static final String LOCAL = "local:";

    public Access {
        roles = Set.copyOf(roles);
        seen = Set.copyOf(seen);
    }

    /** That of whoever may do everything. */
    public static Access everything(String who) {
        return new Access(who, Set.of(Role.SYSTEM_ADMIN), Set.of());
    }

    /** Whether there is anything beyond the own posts. */
    public boolean isSomebody() {
        return !roles.isEmpty();
    }

    public boolean seesAll() {
        return roles.stream().anyMatch(Role::wholeBureau);
    }

    public boolean sees(String unit) {
        return seesAll() || seen.contains(unit);
    }

    /** Whether what belongs to that unit may be changed; who only reads may not. */
    public boolean changes(String unit) {
        return administers() || seen.contains(unit);
    }

    /** People, schedules and what stands for the whole bureau. */
    public boolean administers() {
        return roles.contains(Role.SYSTEM_ADMIN) || roles.contains(Role.BUREAU_ADMIN);
    }

    /** The pages of admins, to read. */
    public boolean readsAdministration() {
        return administers() || roles.contains(Role.AUDITOR);
    }

    /** The connection to DingTalk, and who has which role. */
    public boolean setsUp() {
        return roles.contains(Role.SYSTEM_ADMIN);
    }
}
