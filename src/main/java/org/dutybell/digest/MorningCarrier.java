package org.dutybell.digest;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.reminder.NudgeCarrier;
import org.springframework.stereotype.Component;

/**
 * The windows that open on a day on which a place has a morning digest stand in that digest. What it does not name, because
 * it was planned later or the digest was full, is told by its own nudge.
 */
@Component
class MorningCarrier implements NudgeCarrier {

    private final DigestLines lines;
    private final MorningProperties properties;
    private final ZoneId zone;

    MorningCarrier(DigestLines lines, MorningProperties properties, ZoneId zone) {
        this.lines = lines;
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
                        : told(place, today, openToday, time))
                .orElse(Map.of());
    }

    private Map<Long, Carried> told(MorningPlace place, LocalDate today, Set<Long> openToday, Instant time) {
        return lines.naming(place, today, openToday).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> new Carried(one.getValue(), time)));
    }

    @Override
    public boolean willCarry(Destination destination) {
        return properties.enabled() && MorningPlace.of(destination).isPresent();
    }
}
