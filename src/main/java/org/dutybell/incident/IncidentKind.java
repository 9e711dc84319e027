package org.dutybell.incident;

/** What was reported. */
public enum IncidentKind {
    /** It has happened: by phone within half an hour, in writing within two hours (clause 7.10). */
    ACCIDENT("SG"),
    /** It may happen: into the supervision platform and rectified in time (clause 7.4). */
    HAZARD("YH");

    private final String mark;

    IncidentKind(String mark) {
        this.mark = mark;
    }

    /** The letters before its number. */
    public String mark() {
        return mark;
    }
}
