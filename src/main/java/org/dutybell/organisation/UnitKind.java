package org.dutybell.organisation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a unit is. The codes are those of bot-config. */
public enum UnitKind {
    /** The bureau's leadership: principal leader, safety lead, members, and the team as a body. */
    LEADERSHIP("leadership"),
    /** The school-safety office (学校安全处). */
    SAFETY_OFFICE("safety-office"),
    /** Any other office (处室). */
    OFFICE("office"),
    /** A directly run school or kindergarten (直属学校). */
    SCHOOL("school");

    private final String code;

    UnitKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The kind with this code, or empty when there is none. */
    public static Optional<UnitKind> parse(String code) {
        return Arrays.stream(values()).filter(k -> k.code.equals(code)).findFirst();
    }

    /** All codes, for messages that say what is allowed. */
    public static String allowed() {
        return Arrays.stream(values()).map(UnitKind::code).collect(Collectors.joining(", "));
    }
}
