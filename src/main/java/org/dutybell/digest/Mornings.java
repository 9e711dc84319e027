package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.notification.Destination;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.UnitDays;

/** Who gets a morning digest when, for forecasts: as if each had something to hear of. Pure. */
public final class Mornings {

    private final Roster roster;
    private final UnitDays days;
    private final LocalTime at;
    private final ZoneId zone;

    public Mornings(Roster roster, BureauCalendar calendar, LocalTime at, ZoneId zone) {
        this.roster = roster;
        this.days = new UnitDays(roster, calendar);
        this.at = at;
        this.zone = zone;
    }

    /** One for each message in a range, both ends excluded. */
    public List<Destination> between(Instant from, Instant to) {
        return LocalDate.ofInstant(from, zone)
                .datesUntil(LocalDate.ofInstant(to, zone).plusDays(1))
                .filter(day -> isBetween(day.atTime(at).atZone(zone).toInstant(), from, to))
                .flatMap(this::on)
                .toList();
    }

    private static boolean isBetween(Instant moment, Instant from, Instant to) {
        return moment.isAfter(from) && moment.isBefore(to);
    }

    private Stream<Destination> on(LocalDate day) {
        return new MorningPlaces(roster, days, day).working().stream().map(MorningPlace::destination);
    }
}
