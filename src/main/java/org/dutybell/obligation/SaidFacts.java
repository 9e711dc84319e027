package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reply says beside its words and files. It is the person's own word (自述) and shown as such.
 *
 * @param done when it was done, not after it was written and not before the window opened; null when not said
 * @param hazards the hazards found; empty when it is said that there are none, null when nothing is said; at most 1000 characters
 * @param schools codes of the schools that were visited, where the duty wants them
 * @param place how far from the unit it was written, where the duty wants it; null when nothing is said of it
 */
public record SaidFacts(
        @Nullable Instant done,
        @Nullable String hazards,
        List<String> schools,
        @Nullable PlaceCheck place) {

    /** Nothing is said. */
    public static final SaidFacts NOTHING = new SaidFacts(null, null);

    public SaidFacts {
        schools = List.copyOf(schools);
    }

    /** One that names no place. */
    public SaidFacts(@Nullable Instant done, @Nullable String hazards) {
        this(done, hazards, List.of(), null);
    }

    /** The same with where it was done. */
    public SaidFacts at(List<String> visited, @Nullable PlaceCheck check) {
        return new SaidFacts(done, hazards, visited, check);
    }
}
