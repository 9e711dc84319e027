package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.NudgeCarrier;
import org.dutybell.reminder.UnitDays;
import org.springframework.stereotype.Component;

/** The windows that open on a day on which a chat has a morning digest stand in that digest. */
@Component
class MorningCarrier implements NudgeCarrier {

    /** The digests are written after the reminders of the same run. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(1);

    private final DigestRows rows;
    private final MorningProperties properties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final ZoneId zone;

    MorningCarrier(
            DigestRows rows,
            MorningProperties properties,
            Organisation organisation,
            Calendars calendars,
            ZoneId zone) {
        this.rows = rows;
        this.properties = properties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.zone = zone;
    }

    @Override
    public Optional<Carried> opening(Destination destination, ObligationView obligation, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!properties.enabled()
                || !(destination instanceof Destination.ToChat chat)
                || !LocalDate.ofInstant(obligation.opens(), zone).equals(today)) {
            return Optional.empty();
        }
        Instant written = time(today).plus(UNTIL_WRITTEN);
        if (now.isBefore(written) && hasOne(chat, today)) {
            return Optional.of(new Carried(null, written));
        }
        return rows.morning(today, chat.chatCode(), obligation.plannedAt())
                .map(message -> new Carried(message, written));
    }

    @Override
    public boolean willCarry(Destination destination, Instant opens) {
        return properties.enabled()
                && destination instanceof Destination.ToChat chat
                && hasOne(chat, LocalDate.ofInstant(opens, zone));
    }

    private boolean hasOne(Destination.ToChat chat, LocalDate day) {
        Roster roster = organisation.roster();
        return roster.chat(chat.chatCode())
                .map(Chat::unit)
                .filter(unit -> new UnitDays(roster, calendars.current()).works(unit, day))
                .isPresent();
    }

    private Instant time(LocalDate day) {
        return day.atTime(properties.at()).atZone(zone).toInstant();
    }
}
