package org.dutybell.cli;

/** What the month's quota is spent on, in the order of the output. */
enum CostKind {
    REMINDERS("reminders"),
    ANSWERS("answers"),
    RECEIPTS("receipts"),
    PICTURES("pictures"),
    ESCALATIONS("escalations"),
    STAND_DOWNS("stand-downs"),
    TODOS("to-dos"),
    CARDS("card-presses"),
    DIGESTS("digests"),
    APPOINTMENTS("appointments");

    private final String code;

    CostKind(String code) {
        this.code = code;
    }

    /** As printed. */
    String code() {
        return code;
    }
}
