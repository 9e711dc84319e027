package org.dutybell.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A post that can hold duties.
 *
 * @param code unique, {@code unit/role} such as school-03/headmaster; members are office-like: leadership/member-1
 * @param unit code of its unit
 * @param role its role, such as headmaster; several posts may share one (the members of the leadership team)
 * @param title for people, such as 校长
 * @param reach where it is reminded
 * @param deputy who stands in when the holder is away or there is none (B角): code of a post or of a person; null without
 * @param rotation the people who hold it in turn; null when it is held as people.yaml says
 */
public record Post(
        String code,
        String unit,
        String role,
        String title,
        Reach reach,
        @Nullable String deputy,
        @Nullable Rotation rotation) {

    /** A post of one holder, without a deputy. */
    public Post(String code, String unit, String role, String title, Reach reach) {
        this(code, unit, role, title, reach, null, null);
    }
}
