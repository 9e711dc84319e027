package org.dutybell.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sensitive period makes duties denser. Stored as text with each period: names may not change.
 *
 * @param duties codes of the duties; empty means every duty that says itself how it is made denser
 * @param window how often and when; null means as the duty itself says
 */
public record DenserRule(List<String> duties, @Nullable WindowRule window) {

    /** Every duty that says how it is made denser, as it says. */
    public static final DenserRule USUAL = new DenserRule(List.of(), null);

    /** The rhythms that can be clipped to a few days. */
    public static final Set<Rhythm> RHYTHMS =
            EnumSet.of(Rhythm.SCHOOL_DAY, Rhythm.WEEK, Rhythm.HALF_MONTH, Rhythm.MONTH, Rhythm.CRON);

    public DenserRule {
        duties = List.copyOf(duties);
        if (window != null && !RHYTHMS.contains(window.rhythm())) {
            throw new IllegalArgumentException(
                    "Denser rhythm is " + window.rhythm().code() + "; allowed: " + allowed());
        }
    }

    /** The codes of the rhythms it may have, for messages. */
    public static String allowed() {
        return RHYTHMS.stream().map(Rhythm::code).collect(Collectors.joining(", "));
    }

    Optional<WindowRule> window(String duty, @Nullable WindowRule usual) {
        boolean meant = duties.isEmpty() ? usual != null : duties.contains(duty);
        return meant ? Optional.ofNullable(window == null ? usual : window) : Optional.empty();
    }
}
