package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Destination;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;

@Service
class StoredComingDigests implements ComingDigests {

    private final Organisation organisation;
    private final Calendars calendars;
    private final WeeklyProperties properties;
    private final ComingMornings mornings;
    private final ZoneId zone;

    StoredComingDigests(
            Organisation organisation,
            Calendars calendars,
            WeeklyProperties properties,
            ComingMornings mornings,
            ZoneId zone) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.properties = properties;
        this.mornings = mornings;
        this.zone = zone;
    }

    @Override
    public List<Destination> between(Instant from, Instant to) {
        BureauCalendar calendar = calendars.current();
        Stream<Destination> weekly = properties.enabled()
                ? new DigestWeeks(calendar, properties.day(), properties.at(), zone)
                        .between(from, to).stream().flatMap(this::at)
                : Stream.empty();
        return Stream.concat(weekly, mornings.between(from, to).stream()).toList();
    }

    private Stream<Destination> at(Instant time) {
        return new Leaders(organisation.roster(), LocalDate.ofInstant(time, zone))
                .all().stream()
                        .filter(leader -> leader.dingtalkUserId() != null)
                        .map(leader -> new Destination.ToPerson(leader.code()));
    }
}
