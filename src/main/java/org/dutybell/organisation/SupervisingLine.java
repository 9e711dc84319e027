package org.dutybell.organisation;

import java.util.List;

/**
 * Who hears, level by level, when a post with this role misses something.
 *
 * <p>A target is one of: {@code own.ROLE} (the post with that role in the same unit), {@code assigned-office.ROLE} (in the
 * office that has this school assigned), {@code in-charge} (the leader in charge of the unit), {@code bureau.ROLE} (every
 * post with that role outside schools), {@code chat.CODE} (a group chat).
 *
 * @param role the role that is supervised
 * @param levels targets of each level, nearest first
 */
public record SupervisingLine(String role, List<List<String>> levels) {

    public SupervisingLine {
        levels = levels.stream().map(List::copyOf).toList();
    }
}
