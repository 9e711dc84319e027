package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ComingObligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredComingReminders implements ComingReminders {

    private final ReminderRepository reminders;
    private final ReminderSchedule schedule;
    private final ComingObligations obligations;
    private final Organisation organisation;
    private final Calendars calendars;
    private final ObjectProvider<NudgeCarrier> carriers;
    private final ZoneId zone;

    StoredComingReminders(
            ReminderRepository reminders,
            ReminderSchedule schedule,
            ComingObligations obligations,
            Organisation organisation,
            Calendars calendars,
            ObjectProvider<NudgeCarrier> carriers,
            ZoneId zone) {
        this.reminders = reminders;
        this.schedule = schedule;
        this.obligations = obligations;
        this.organisation = organisation;
        this.calendars = calendars;
        this.carriers = carriers;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Destination> between(Instant from, Instant to) {
        Roster roster = organisation.roster();
        UnitDays days = new UnitDays(roster, calendars.current());
        Stream<Reminder> unwritten =
                obligations.openingBefore(to).stream().flatMap(obligation -> schedule.nudges(obligation, from));
        return Stream.concat(reminders.waitingBetween(from, to).stream(), unwritten)
                .filter(nudge -> !nudge.isOverdue())
                .filter(nudge -> nudge.dueAt().isAfter(from) && nudge.dueAt().isBefore(to))
                .filter(nudge -> !isCarried(nudge, roster, days))
                .map(nudge -> new Message(destination(nudge, roster), nudge.dueAt()))
                .distinct()
                .flatMap(message -> Optional.ofNullable(message.destination()).stream())
                .toList();
    }

    private boolean isCarried(Reminder nudge, Roster roster, UnitDays days) {
        Destination destination = destination(nudge, roster);
        return destination != null
                && nudge.plannedAs().equals("opens")
                && days.works(unit(nudge, roster), LocalDate.ofInstant(nudge.dueAt(), zone))
                && carriers.stream().anyMatch(carrier -> carrier.willCarry(destination));
    }

    private static String unit(Reminder nudge, Roster roster) {
        return roster.post(nudge.post()).map(Post::unit).orElse("");
    }

    private @Nullable Destination destination(Reminder nudge, Roster roster) {
        Place place = Place.of(nudge.postDuty(), roster, LocalDate.ofInstant(nudge.dueAt(), zone));
        return place instanceof Place.There there ? there.destination() : null;
    }

    private record Message(@Nullable Destination destination, Instant at) {}
}
