package org.dutybell.incident;

/** What was reported. */
public enum IncidentKind {
    /** It has happened: by phone within half an hour, in writing within two hours (clause 7.10). */
    ACCIDENT("SG", "accident"),
    /** It may happen: into the supervision platform and rectified in time (clause 7.4). */
    HAZARD("YH", "hazard");

    private final String mark;
    private final String event;

    IncidentKind(String mark, String event) {
        this.mark = mark;
        this.event = event;
    }

    /** What duties call it that are owed because of it. */
    String event() {
        return event;
    }

    /** The letters before its number. */
    public String mark() {
        return mark;
    }
}
