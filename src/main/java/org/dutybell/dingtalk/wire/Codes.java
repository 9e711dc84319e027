package org.dutybell.dingtalk.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.jspecify.annotations.Nullable;

/**
 * DingTalk's error codes and what each means for us. They are listed in {@link ApiCodes} and {@link OldCodes}, one table
 * for each of the two families, and nowhere else.
 */
public final class Codes {

    public static final Duration ONE_SECOND = Duration.ofSeconds(1);
    public static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    /** How long an address is shut out after 10,000 calls in 20 seconds. */
    public static final Duration SHUT_OUT = Duration.ofMinutes(5);
    /** How long a robot that sent too fast is shut out. */
    static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private Codes() {}

    /**
     * What a code means; codes that are not listed are refusals.
     *
     * @param pause the least wait before another try
     * @param mendable whether an admin can mend it, so that it is worth waiting for
     * @param hint what to do about it; empty when waiting is all
     * @param source where DingTalk says so: a page of its documentation, by its last part
     */
    public record Meaning(Kind kind, Duration pause, boolean mendable, String hint, String source) {}

    public static @Nullable Meaning api(String code) {
        return ApiCodes.ALL.get(code);
    }

    /** The sub code decides when it is listed: 15 and 88 are only wrappers. */
    public static @Nullable Meaning old(String code, @Nullable String subCode) {
        Meaning inner = subCode == null ? null : OldCodes.ALL.get(subCode);
        if (inner != null || !"88".equals(code)) {
            return inner != null ? inner : OldCodes.ALL.get(code);
        }
        return subCode == null ? OldCodes.ALL.get(code) : null;
    }

    /** Collects a table; a code stands in it once. */
    static final class Table {

        private final Map<String, Meaning> meanings = new LinkedHashMap<>();
        private String source = "";

        /** What follows is said on this page. */
        Table from(String page) {
            source = page;
            return this;
        }

        /** Not done, may be done after this pause. */
        Table later(Duration pause, String... codes) {
            return all(Kind.LATER, pause, false, "", codes);
        }

        /** Refused until an admin mends it: tried for as long as it is worth sending. */
        Table untilMended(String hint, String... codes) {
            return all(Kind.LATER, TEN_MINUTES, true, hint, codes);
        }

        /** Refused, and would be again. */
        Table refused(String hint, String... codes) {
            return all(Kind.REFUSED, Duration.ZERO, false, hint, codes);
        }

        Table uncertain(String... codes) {
            return all(Kind.UNCERTAIN, Duration.ZERO, false, "", codes);
        }

        Table token(String... codes) {
            return all(Kind.TOKEN, ONE_MINUTE, false, "", codes);
        }

        Table sessionOver(String hint, String... codes) {
            return all(Kind.SESSION_OVER, Duration.ZERO, false, hint, codes);
        }

        private Table all(Kind kind, Duration pause, boolean mendable, String hint, String... codes) {
            for (String code : codes) {
                Meaning before = meanings.put(code, new Meaning(kind, pause, mendable, hint, source));
                if (before != null) {
                    throw new IllegalStateException("Code " + code + " is listed twice");
                }
            }
            return this;
        }

        Map<String, Meaning> build() {
            return Collections.unmodifiableMap(meanings);
        }
    }
}
