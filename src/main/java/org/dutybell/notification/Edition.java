package org.dutybell.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An edition of DingTalk, with what it gives an organisation a calendar month for all its internal apps together. */
public enum Edition {
    /** The free one (标准版), since 2025-11-19. */
    STANDARD(5_000, 3_000),
    /** The paid one (专业版), one set in its usual mix. */
    PROFESSIONAL(200_000, 50_000);

    private final Cost quota;

    Edition(long calls, long messages) {
        this.quota = new Cost(calls, messages);
    }

    /** Calls and messages a calendar month. */
    public Cost quota() {
        return quota;
    }

    /** Whether a month that costs this much stays within the quota. */
    public boolean covers(Cost month) {
        return month.calls() <= quota.calls() && month.messages() <= quota.messages();
    }

    /** The part of the quota that is used up, of calls or messages, whichever is more; 1 is all. */
    public double share(Cost month) {
        return Math.max((double) month.calls() / quota.calls(), (double) month.messages() / quota.messages());
    }

    /** The smallest edition that covers the month; empty when even the largest does not. */
    public static Optional<Edition> smallestFor(Cost month) {
        return Arrays.stream(values()).filter(edition -> edition.covers(month)).findFirst();
    }

    /** In lower case, as options name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The edition with this code; empty when there is none. */
    public static Optional<Edition> parse(String code) {
        return Arrays.stream(values())
                .filter(edition -> edition.code().equals(code))
                .findFirst();
    }

    /** All codes, for messages. */
    public static String allowed() {
        return Arrays.stream(values()).map(Edition::code).collect(Collectors.joining(", "));
    }
}
