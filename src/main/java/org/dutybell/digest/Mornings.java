package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * On which mornings an obligation stands in a digest, for forecasts: as long as it is not done, and not what is overdue. Whether
 * somebody works on that day is for the caller to say. Pure.
 */
public final class Mornings {

    private final LocalTime at;
    private final Duration soon;
    private final ZoneId zone;

    Mornings(MorningProperties properties, ZoneId zone) {
        this(properties.at(), properties.soon(), zone);
    }

    private Mornings(LocalTime at, Duration soon, ZoneId zone) {
        this.at = at;
        this.soon = soon;
        this.zone = zone;
    }

    /** At ten past seven, with what is due in three days, the defaults. */
    public static Mornings usual(ZoneId zone) {
        return new Mornings(LocalTime.of(7, 10), Duration.ofDays(3), zone);
    }

    /** When digests are sent that tell of an obligation with this window, in their order. */
    public Stream<Instant> telling(Instant opens, Instant due) {
        LocalDate opening = day(opens);
        LocalDate near = day(due.minus(soon)).minusDays(1);
        Stream<LocalDate> before = near.isAfter(opening) ? Stream.of(opening) : Stream.empty();
        LocalDate from = near.isAfter(opening) ? near : opening;
        return Stream.concat(before, from.datesUntil(day(due).plusDays(1)))
                .filter(day -> day.equals(opening) || isNear(day, opens, due))
                .map(this::time)
                .filter(time -> !due.isBefore(time));
    }

    private boolean isNear(LocalDate day, Instant opens, Instant due) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        return !opens.isAfter(time(day)) && due.isBefore(midnight.plus(soon));
    }

    /** When the digest of that day is sent. */
    private Instant time(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
