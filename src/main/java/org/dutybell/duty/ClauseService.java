package org.dutybell.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a clause is served. */
public enum ClauseService {
    /** At least one duty with a rhythm produces obligations for it. */
    SCHEDULED,
    /** A standing duty without a rhythm in the source; no obligations until the bureau gives it one. */
    STANDING,
    /** Started by an event (accident, warning, hazard, licence); its flow is not built yet. */
    EVENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClauseService> parse(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
