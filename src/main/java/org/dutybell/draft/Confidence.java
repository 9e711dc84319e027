package org.dutybell.draft;

/** How sure a reading is. */
enum Confidence {
    /** The words say it. */
    HIGH,
    /** The words say it in a form that could mean something else. */
    MEDIUM,
    /** A guess that a person has to look at. */
    LOW;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
