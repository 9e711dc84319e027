package org.dutybell.duty;

/**
 * A stored version of a duty; never edited.
 *
 * @param id of the version
 * @param duty what it says
 */
public record DutyVersion(long id, Duty duty) {}
