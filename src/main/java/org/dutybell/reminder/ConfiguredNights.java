package org.dutybell.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.dutybell.notification.QuietNights;
import org.springframework.stereotype.Component;

/** The quiet hours, whatever the day. */
@Component
class ConfiguredNights implements QuietNights {

    private final Waking everyDay;

    ConfiguredNights(ReminderProperties properties, ZoneId zone) {
        this.everyDay = new Waking(properties.quietHours(), day -> true, zone);
    }

    @Override
    public Optional<Instant> end(Instant moment) {
        return everyDay.restAt(moment).map(Waking.Rest::to);
    }
}
