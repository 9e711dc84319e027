package org.dutybell.duty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must happen. */
public enum DutyKind {
    PLAN,
    STUDY,
    MEETING,
    ASSIGNMENT,
    INSPECTION,
    ASSESSMENT,
    STAFFING,
    PUBLICITY,
    LICENCE,
    OVERSIGHT,
    REPORT,
    TRAINING,
    DRILL,
    PATROL,
    HAZARD,
    INCIDENT,
    WARNING;

    /** Its code in bot-config and in exports, such as meeting. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code, or empty when there is none. */
    public static Optional<DutyKind> parse(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /** All codes, for messages that say what is allowed. */
    public static String allowed() {
        return Arrays.stream(values()).map(DutyKind::code).collect(Collectors.joining(", "));
    }
}
