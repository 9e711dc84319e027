package org.dutybell.waiver;

/** What is asked for. */
public enum WaiverKind {
    /** That this obligation need not be done. */
    WAIVER,
    /** That it and what opens until a day need not be done. */
    RANGE,
    /** That it may be done later. */
    EXTENSION
}
