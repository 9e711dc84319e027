package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ComingObligations;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.OwedObligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.UnitDays;
import org.springframework.stereotype.Component;

/** Which morning digests are still to come by what is planned, as if nothing were done early and nothing overdue. */
@Component
class ComingMornings {

    private final OwedObligations owed;
    private final ComingObligations coming;
    private final Organisation organisation;
    private final Calendars calendars;
    private final MorningProperties properties;
    private final ZoneId zone;

    ComingMornings(
            OwedObligations owed,
            ComingObligations coming,
            Organisation organisation,
            Calendars calendars,
            MorningProperties properties,
            ZoneId zone) {
        this.owed = owed;
        this.coming = coming;
        this.organisation = organisation;
        this.calendars = calendars;
        this.properties = properties;
        this.zone = zone;
    }

    /** One for each message in a range, both ends excluded; none when there are no such digests. */
    List<Destination> between(Instant from, Instant to) {
        if (!properties.enabled()) {
            return List.of();
        }
        Roster roster = organisation.roster();
        UnitDays days = new UnitDays(roster, calendars.current());
        Map<LocalDate, MorningPlaces> places = new HashMap<>();
        Mornings mornings = new Mornings(properties, zone);
        return Stream.concat(owed.openOrDueFrom(from).stream(), coming.openingBefore(endOfDay(to)).stream())
                .filter(one -> one.state() == ObligationState.OPEN || one.state() == ObligationState.PLANNED)
                .flatMap(one -> mornings.telling(one.opens(), one.due())
                        .filter(time -> time.isAfter(from) && time.isBefore(to))
                        .map(time -> LocalDate.ofInstant(time, zone))
                        .flatMap(day -> messages(
                                one,
                                day,
                                places.computeIfAbsent(day, morning -> new MorningPlaces(roster, days, morning)))))
                .distinct()
                .map(message -> message.place().destination())
                .toList();
    }

    /** A digest tells of what opens later that day. */
    private Instant endOfDay(Instant moment) {
        return LocalDate.ofInstant(moment, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Stream<Message> messages(ObligationView obligation, LocalDate day, MorningPlaces places) {
        return places.of(obligation).stream().filter(places::isReachable).map(place -> new Message(day, place));
    }

    private record Message(LocalDate day, MorningPlace place) {}
}
