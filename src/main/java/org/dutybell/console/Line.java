package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to say, before it is known in which language.
 *
 * @param key of the message
 * @param arguments texts, numbers, moments, themes, other lines, and lists of these
 * @param otherwise what is said when there is no such message; null when there must be one
 */
record Line(String key, List<Object> arguments, @Nullable String otherwise) {

    Line {
        arguments = List.copyOf(arguments);
    }

    static Line of(String key, Object... arguments) {
        return new Line(key, List.of(arguments), null);
    }

    /**
     * A stored word or sentence that may have a translation. Its key is made of its letters and digits; without one it
     * is shown as stored.
     */
    static Line stored(String prefix, String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Line(prefix + slug, List.of(), text);
    }

    /** Why something was left out or refused, as it was stored. */
    static Line reason(@Nullable String stored) {
        return stored == null ? of("obligation.reason.none") : stored("obligation.reason.", stored);
    }
}
