package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.dutybell.reminder.Waking.Rest;

/** When one post is not nudged: in the quiet hours, and on the days on which its unit does not work. Pure. */
final class PostRest {

    /** Why a nudge waits, as it is stored. */
    static final String QUIET = "quiet hours";

    static final String DAY_OFF = "a day off";

    private final Predicate<LocalDate> days;
    private final Waking waking;
    private final Waking nightsOnly;
    private final ZoneId zone;

    PostRest(QuietHours quiet, Predicate<LocalDate> days, ZoneId zone) {
        this.days = days;
        this.waking = new Waking(quiet, days, zone);
        this.nightsOnly = new Waking(quiet, day -> true, zone);
        this.zone = zone;
    }

    /** Where no day is worked as far as one can see, only the nights are a rest: the other would never end. */
    Optional<Rest> at(Instant moment) {
        return waking.restAt(moment).or(() -> nightsOnly.restAt(moment));
    }

    /** The same for what is to be done in a span: one that lies in days off as a whole only rests at night. */
    Optional<Rest> of(Instant moment, Instant from, Instant due) {
        Optional<Rest> whole = at(moment);
        return whole.filter(rest -> rest.covers(from, due)).isPresent()
                ? nightsOnly.restAt(moment).filter(night -> !night.covers(from, due))
                : whole;
    }

    /**
     * Until when, and why, a nudge that would go out now waits; empty when it goes out. What is due before the days off end is
     * not held by them, only by the night; what is due before the night ends by neither.
     */
    Optional<Held> held(Instant now, Instant due) {
        return at(now).filter(rest -> due.isBefore(now) || rest.to().isBefore(due))
                .or(() -> nightsOnly.restAt(now).filter(night -> night.to().isBefore(due)))
                .map(rest -> new Held(rest.to(), why(now)));
    }

    /** The first moment from there on at which the post may be nudged. */
    Instant awake(Instant moment) {
        return at(moment).map(Rest::to).orElse(moment);
    }

    private String why(Instant now) {
        return days.test(LocalDate.ofInstant(now, zone)) ? QUIET : DAY_OFF;
    }

    /** Until when it waits, and why, as it is stored. */
    record Held(Instant until, String why) {}
}
