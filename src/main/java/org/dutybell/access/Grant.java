package org.dutybell.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that an admin gave to a person.
 *
 * @param id number of the row
 * @param person code of the person
 * @param unit code of the unit that it is about; null for roles of the whole bureau
 * @param givenBy person code or local account, as in {@link Access#who}
 */
public record Grant(
        long id, String person, Role role, @Nullable String unit, String givenBy, Instant givenAt) {}
