package org.dutybell.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for a post on a day.
 *
 * @param person who acts; null when nobody does
 * @param holder who holds the post, present or away; null when it is vacant
 * @param as why that person acts
 */
public record Acting(@Nullable Person person, @Nullable Person holder, As as) {

    /** Who acts; empty when nobody does. */
    public Optional<Person> who() {
        return Optional.ofNullable(person);
    }

    /** In whose place somebody else acts; empty when the holder does, or the post has none. */
    public Optional<Person> inPlaceOf() {
        return as == As.DEPUTY || as == As.DELEGATE ? Optional.ofNullable(holder) : Optional.empty();
    }

    /** Why somebody acts. */
    public enum As {
        HOLDER,
        /** The holder is away, or there is none, and the post has a deputy (AB角). */
        DEPUTY,
        /** The duty was handed over for a time. */
        DELEGATE,
        /** Vacant, or the holder is away, and there is no deputy who is there. */
        NOBODY
    }
}
