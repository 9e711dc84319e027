package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.calendar.Calendars;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ComingObligations;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.OwedObligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.reminder.UnitDays;
import org.dutybell.review.ReviewBacklog;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The morning digests of one day, all in one transaction. */
@Component
class MorningBatch {

    private static final Duration MISSES_SHOWN = LeaderWeekReader.MISSES_SHOWN;
    static final String DAY_OFF = "the unit does not work on that day";

    private final DigestRows rows;
    private final OwedObligations owed;
    private final ComingObligations coming;
    private final DigestLines lines;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Notifications notifications;
    private final MorningMessage message;
    private final DueReviews reviews;
    private final MorningProperties properties;
    private final ObligationWords words;
    private final ZoneId zone;

    MorningBatch(
            DigestRows rows,
            OwedObligations owed,
            ComingObligations coming,
            DigestLines lines,
            Organisation organisation,
            Calendars calendars,
            Notifications notifications,
            MorningMessage message,
            DueReviews reviews,
            MorningProperties properties,
            ObligationWords words,
            ZoneId zone) {
        this.rows = rows;
        this.owed = owed;
        this.coming = coming;
        this.lines = lines;
        this.organisation = organisation;
        this.calendars = calendars;
        this.notifications = notifications;
        this.message = message;
        this.reviews = reviews;
        this.properties = properties;
        this.words = words;
        this.zone = zone;
    }

    /** Writes them; returns how many. */
    @Transactional
    public int write(LocalDate day, Instant now) {
        if (!rows.begin(DigestKind.MORNING, day, now) || !rows.begin(DigestKind.MORNING_PRIVATE, day, now)) {
            return 0;
        }
        Roster roster = organisation.roster();
        MorningPlaces places = new MorningPlaces(roster, new UnitDays(roster, calendars.current()), day);
        Map<MorningPlace, List<ObligationView>> told = byPlace(all(day, now), places);
        Map<String, ReviewBacklog> waiting = reviews.on(day, now);
        Speaker speaker = words.at(now);
        int written = 0;
        for (MorningPlace place : places.all()) {
            Morning morning = Morning.of(place, told.getOrDefault(place, List.of()), now, zone, properties.soon());
            Optional<String> without = whyNone(morning, places);
            without.ifPresent(why -> rows.suppressed(place.kind(), day, place.code(), why));
            if (without.isEmpty()) {
                write(morning, place.isPrivate() ? waiting.get(place.code()) : null, day, speaker);
                written++;
            }
        }
        return written;
    }

    private static Map<MorningPlace, List<ObligationView>> byPlace(List<ObligationView> all, MorningPlaces places) {
        Map<MorningPlace, List<ObligationView>> told = new HashMap<>();
        all.forEach(one -> places.of(one)
                .forEach(place ->
                        told.computeIfAbsent(place, none -> new ArrayList<>()).add(one)));
        return told;
    }

    private static Optional<String> whyNone(Morning morning, MorningPlaces places) {
        if (!places.working().contains(morning.place())) {
            return Optional.of(DAY_OFF);
        }
        if (morning.isEmpty()) {
            return Optional.of(WeeklyBatch.NOTHING);
        }
        return places.isReachable(morning.place()) ? Optional.empty() : Optional.of(WeeklyBatch.UNBOUND);
    }

    /** What is to be done now, or opens in the rest of the day. */
    private List<ObligationView> all(LocalDate day, Instant now) {
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.concat(
                        owed.openOrDueFrom(now.minus(MISSES_SHOWN)).stream()
                                .filter(one -> one.state().isOwed()),
                        coming.openingBefore(midnight).stream())
                .sorted(Comparator.comparing(ObligationView::due).thenComparing(ObligationView::id))
                .toList();
    }

    private void write(Morning morning, @Nullable ReviewBacklog waiting, LocalDate day, Speaker speaker) {
        MorningMessage.Written written = message.of(morning, waiting, day, speaker);
        long notification = notifications.add(written.message());
        rows.written(morning.place().kind(), day, morning.place().code(), notification);
        lines.add(notification, written.lines());
    }
}
