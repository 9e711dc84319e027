package org.dutybell.organisation;

import java.util.Optional;

/**
 * A place on earth by GPS (WGS-84); maps published in China are drawn up to some 600 m beside it.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record Location(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371_000;

    /** @throws IllegalArgumentException when it is not on earth */
    public Location {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("There is no place at " + latitude + ", " + longitude);
        }
    }

    /** Reads latitude and longitude with a comma between, such as {@code 30.2520, 120.1700}; empty when it is none on earth. */
    public static Optional<Location> parse(String written) {
        String[] parts = written.split(",", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Location(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The distance over the ground, in metres. */
    public int metresTo(Location other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return (int) Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half))));
    }

    private static double square(double number) {
        return number * number;
    }
}
