package org.dutybell.reminder;

import java.time.Instant;
import java.time.ZoneId;
import org.dutybell.calendar.Calendars;
import org.dutybell.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When posts are nudged by the organisation and calendar as they are stored. */
@Component
class CurrentTimes implements Rests {

    private final Organisation organisation;
    private final Calendars calendars;
    private final ReminderProperties properties;
    private final ZoneId zone;
    private volatile @Nullable Read last;

    CurrentTimes(Organisation organisation, Calendars calendars, ReminderProperties properties, ZoneId zone) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    public Instant awake(String post, Instant moment, Instant now) {
        return at(now).of(post).rest().awake(moment);
    }

    @Override
    public Instant heard(String post, Instant due, Instant now) {
        return at(now).of(post).sent(now, due);
    }

    /** Read once for all that happens at one moment: a pass opens many obligations at the same time. */
    PostTimes at(Instant now) {
        Read known = last;
        if (known != null && known.at().equals(now)) {
            return known.times();
        }
        Read read = new Read(now, new PostTimes(organisation.roster(), calendars.current(), properties.hours(), zone));
        last = read;
        return read.times();
    }

    private record Read(Instant at, PostTimes times) {}
}
