package org.dutybell.checkin;

import org.dutybell.organisation.Location;

/** What a phone says of where it is. */
public sealed interface Whereabouts {

    /** @param accuracy in metres; 0 when not told */
    record At(Location location, int accuracy) implements Whereabouts {}

    /** It cannot tell, or its owner does not want it to. */
    record Unavailable() implements Whereabouts {}
}
