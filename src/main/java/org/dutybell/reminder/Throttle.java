package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Notifications;
import org.dutybell.reminder.PostRest.Held;
import org.springframework.stereotype.Component;

/** How many messages with nudges go to one person or chat. All of that kind count, whoever wrote them. */
@Component
class Throttle {

    /** Why a nudge waits, as it is stored. */
    static final String ENOUGH = "enough reminders today";

    static final String TOO_SOON = "another reminder just before";

    private final Notifications notifications;
    private final ReminderProperties properties;
    private final ZoneId zone;

    Throttle(Notifications notifications, ReminderProperties properties, ZoneId zone) {
        this.notifications = notifications;
        this.properties = properties;
        this.zone = zone;
    }

    /** When the next one may go there, and why not before; empty when it may go now. */
    Optional<Held> next(Destination destination, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        // More lines than one message takes go out in several at one moment.
        List<Instant> earlier =
                notifications
                        .writtenTo(destination, MessageKind.REMINDER, earlier(midnight, now.minus(properties.gap())))
                        .stream()
                        .filter(at -> at.isBefore(now))
                        .toList();
        long sentToday = earlier.stream().filter(at -> !at.isBefore(midnight)).count();
        if (properties.mostADay() > 0 && sentToday >= properties.mostADay()) {
            return Optional.of(new Held(today.plusDays(1).atStartOfDay(zone).toInstant(), ENOUGH));
        }
        return earlier.stream()
                .max(Instant::compareTo)
                .map(last -> last.plus(properties.gap()))
                .filter(next -> next.isAfter(now))
                .map(next -> new Held(next, TOO_SOON));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
