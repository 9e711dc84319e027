package org.dutybell.integrity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person makes of a sign. It changes nothing else: who doubts a picture asks, or gives the work back at the review. */
public enum Verdict {
    FINE,
    DOUBTFUL;

    /** Such as fine, for forms and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code, or empty when there is none. */
    public static Optional<Verdict> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
