package org.dutybell.digest;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dutybell.notification.Destination;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationView;
import org.dutybell.reminder.NudgeCarrier;
import org.springframework.stereotype.Component;

/**
 * The windows that open on a day on which a place has a morning digest stand in that digest. What it does not name, because
 * it was planned later or the digest was full, is told by its own nudge, and so is all of a digest that does not arrive.
 */
@Component
class MorningCarrier implements NudgeCarrier {

    /** While a digest waits to be sent. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(5);

    private final DigestLines lines;
    private final Notifications notifications;
    private final MorningProperties properties;
    private final ZoneId zone;

    MorningCarrier(DigestLines lines, Notifications notifications, MorningProperties properties, ZoneId zone) {
        this.lines = lines;
        this.notifications = notifications;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    public Map<Long, Carried> openings(Destination destination, Collection<ObligationView> obligations, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<Long> openToday = obligations.stream()
                .filter(one -> LocalDate.ofInstant(one.opens(), zone).equals(today))
                .map(ObligationView::id)
                .collect(toSet());
        if (!properties.enabled() || openToday.isEmpty()) {
            return Map.of();
        }
        Instant time = today.atTime(properties.at()).atZone(zone).toInstant();
        return MorningPlace.of(destination)
                .map(place -> now.isBefore(time)
                        ? openToday.stream().collect(toMap(identity(), id -> new Carried(null, time)))
                        : told(place, today, openToday, now))
                .orElse(Map.of());
    }

    private Map<Long, Carried> told(MorningPlace place, LocalDate today, Set<Long> openToday, Instant now) {
        Map<Long, Long> naming = lines.naming(place, today, openToday);
        Map<Long, NotificationState> states = notifications.views(new HashSet<>(naming.values())).stream()
                .collect(toMap(NotificationView::id, NotificationView::state));
        Map<Long, Carried> told = new HashMap<>();
        naming.forEach((obligation, message) -> {
            switch (states.getOrDefault(message, NotificationState.REJECTED)) {
                case SENT, MERGED, UNKNOWN -> told.put(obligation, new Carried(message, now));
                case PENDING, SENDING -> told.put(obligation, new Carried(null, now.plus(LOOKS_AGAIN)));
                case REJECTED, SUPPRESSED -> {
                    // nobody reads it there
                }
            }
        });
        return told;
    }

    @Override
    public boolean willCarry(Destination destination) {
        return properties.enabled() && MorningPlace.of(destination).isPresent();
    }
}
