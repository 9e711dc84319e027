package org.dutybell.botconfig;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of file in bot-config, each with its JSON Schema. */
enum ConfigKind {
    ORGANISATION("organisation"),
    PEOPLE("people"),
    CLAUSES("clauses"),
    DUTIES("duties"),
    ESCALATION_POLICIES("escalation-policies"),
    REMINDER_PLANS("reminder-plans"),
    MESSAGE_TEMPLATES("message-templates"),
    SCHOOL_CALENDAR("school-calendar"),
    /** Need not be there: then none is declared. */
    SENSITIVE_PERIODS("sensitive-periods"),
    /** Need not be there: then the usual minutes are meant. */
    BURDEN("burden"),
    /** Need not be there unless a duty wants a theme. */
    THEMES("themes"),
    /** One file a year, if any: a year without one falls back to what is published or fixed by law. */
    CALENDAR("calendar"),
    /** The same in the form of the public holiday-cn lists. */
    HOLIDAYS("holiday-cn");

    private static final Pattern YEARLY = Pattern.compile("calendar-(\\d{4})\\.(yaml|json)");

    private final String stem;

    ConfigKind(String stem) {
        this.stem = stem;
    }

    /** The kind of a file with this name; empty when no kind is called so. */
    static Optional<ConfigKind> of(String file) {
        if (YEARLY.matcher(file).matches()) {
            return Optional.of(file.endsWith(".json") ? HOLIDAYS : CALENDAR);
        }
        return Arrays.stream(values())
                .filter(kind -> !kind.isYearly() && kind.fileName().equals(file))
                .findFirst();
    }

    /** The file's name, a pattern for the yearly kinds. */
    String fileName() {
        return switch (this) {
            case CALENDAR -> "calendar-YYYY.yaml";
            case HOLIDAYS -> "calendar-YYYY.json";
            default -> stem + ".yaml";
        };
    }

    boolean isYearly() {
        return this == CALENDAR || this == HOLIDAYS;
    }

    /** Whether a folder without such a file is complete. */
    boolean isOptional() {
        return isYearly() || this == SENSITIVE_PERIODS || this == BURDEN || this == THEMES;
    }

    String schemaResource() {
        return "/bot-config/schema/" + stem + ".schema.json";
    }

    static String allowedNames() {
        return Arrays.stream(values()).map(ConfigKind::fileName).collect(Collectors.joining(", "));
    }
}
