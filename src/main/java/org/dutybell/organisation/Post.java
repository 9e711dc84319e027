package org.dutybell.organisation;

/**
 * A post that can hold duties.
 *
 * @param code unique, {@code unit/role} such as school-03/headmaster; members are office-like: leadership/member-1
 * @param unit code of its unit
 * @param role its role, such as headmaster; several posts may share one (the members of the leadership team)
 * @param title for people, such as 校长
 * @param reach where it is reminded
 */
public record Post(String code, String unit, String role, String title, Reach reach) {}
