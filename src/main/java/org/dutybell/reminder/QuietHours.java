package org.dutybell.reminder;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of each day in which nobody is nudged, in the bureau's zone.
 *
 * @param from from then on
 * @param to until then, excluded; earlier than {@code from} when they cross midnight, the same when there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The allowed forms, for messages. */
    public static final String ALLOWED = "HH:MM-HH:MM, such as 21:30-07:00, or none";

    /** What is written when there are none. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final String TIME = "((?:[01]\\d|2[0-3]):[0-5]\\d)";
    private static final Pattern FORM = Pattern.compile(TIME + "-" + TIME);

    /** Reads them; empty when the text has none of the allowed forms. */
    public static Optional<QuietHours> parse(String text) {
        if (text.equals("none")) {
            return Optional.of(NONE);
        }
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new QuietHours(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2))))
                : Optional.empty();
    }

    /** The same, for properties. */
    public static QuietHours valueOf(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("Quiet hours are '" + text + "', allowed: " + ALLOWED));
    }

    boolean isNone() {
        return from.equals(to);
    }

    boolean crossMidnight() {
        return from.isAfter(to);
    }
}
