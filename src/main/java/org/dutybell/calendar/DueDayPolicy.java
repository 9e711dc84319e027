package org.dutybell.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a due day goes that does not count. */
public enum DueDayPolicy {
    /** It stays. */
    KEEP,
    /** To the last day before it that counts. */
    BEFORE,
    /**
     * To the first day after it that counts, also beyond the end of the period: the obligation stays one of its period. When
     * there is none within fourteen days, as in the school holidays, it goes before.
     */
    AFTER;

    /** Its code in bot-config. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The policy with this code, or empty when there is none. */
    public static Optional<DueDayPolicy> parse(String code) {
        return Arrays.stream(values()).filter(p -> p.code().equals(code)).findFirst();
    }
}
