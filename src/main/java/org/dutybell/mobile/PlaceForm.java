package org.dutybell.mobile;

import org.dutybell.checkin.Whereabouts;
import org.dutybell.organisation.Location;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends of where the phone is; what cannot be read says nothing.
 *
 * @param latitude in degrees
 * @param longitude in degrees
 * @param accuracy in metres
 * @param nowhere set when the box is ticked that it cannot be told
 */
record PlaceForm(
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable String accuracy,
        @Nullable String nowhere) {

    /** Beyond it a phone knows nothing; in metres. */
    private static final double LEAST_SURE = 100_000;

    @Nullable
    Whereabouts read() {
        try {
            if (latitude != null && longitude != null && !latitude.isBlank() && !longitude.isBlank()) {
                double sure = accuracy == null || accuracy.isBlank() ? 0 : Double.parseDouble(accuracy);
                return new Whereabouts.At(
                        new Location(Double.parseDouble(latitude), Double.parseDouble(longitude)),
                        (int) Math.round(Math.max(0, Math.min(LEAST_SURE, sure))));
            }
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
        return nowhere == null ? null : new Whereabouts.Unavailable();
    }
}
