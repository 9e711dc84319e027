package org.dutybell.integrity;

import java.util.Locale;

/** What a sign says. */
public enum SignalKind {

    /** The same file was sent for another obligation. */
    SAME_BYTES,

    /** A picture that looks alike was sent for another obligation. */
    LOOKS_ALIKE,

    /** By the clock of the camera it was taken before the window opened, or after it was received. */
    TAKEN_OUTSIDE;

    /** Its name in message files, such as looks-alike. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
