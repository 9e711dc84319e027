package org.dutybell.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * What goes wrong with the machine, drawn by lot. It all falls into the hours of school days, because a machine that is
 * stopped when nothing happens proves nothing.
 */
final class Disturbances {

    private static final int FIRST_HOUR = 7;
    private static final int HOURS = 13;

    private final Random lot;
    private final List<LocalDate> days;
    private final PriorityQueue<Disturbance> coming = new PriorityQueue<>(Comparator.comparing(Disturbance::at));

    /** @param days the days on which something may go wrong */
    Disturbances(Random lot, List<LocalDate> days) {
        this.lot = lot;
        this.days = new ArrayList<>(days);
    }

    Disturbances with(Kind kind, int times) {
        for (int number = 0; number < times; number++) {
            coming.add(new Disturbance(kind == Kind.WEEKEND ? fridayAfternoon() : schoolHour(), kind));
        }
        return this;
    }

    private Instant schoolHour() {
        return days.get(lot.nextInt(days.size()))
                .atTime(FIRST_HOUR + lot.nextInt(HOURS), lot.nextInt(60))
                .atZone(YearClock.ZONE)
                .toInstant();
    }

    private Instant fridayAfternoon() {
        List<LocalDate> fridays = days.stream()
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .toList();
        return fridays.get(lot.nextInt(fridays.size()))
                .atTime(15, lot.nextInt(60))
                .atZone(YearClock.ZONE)
                .toInstant();
    }

    Optional<Instant> next() {
        return Optional.ofNullable(coming.peek()).map(Disturbance::at);
    }

    /** The one whose time has come; it does not come again. */
    Optional<Kind> due(Instant now) {
        return next().filter(at -> !at.isAfter(now)).map(at -> coming.remove().kind());
    }

    /** How long a service that was stopped stays down. */
    Duration downFor(Kind kind) {
        return switch (kind) {
            case RESTART, KILL -> Duration.ofMinutes(1 + lot.nextInt(4));
            case HOURS -> Duration.ofMinutes(60 + lot.nextInt(5 * 60));
            case WEEKEND -> Duration.ofHours(65);
            default -> Duration.ZERO;
        };
    }

    /** After how many moments of work a process is killed. */
    int moments() {
        return lot.nextInt(12);
    }

    /** How far a clock is put back. */
    Duration putBack() {
        return Duration.ofSeconds(15L * (1 + lot.nextInt(20)));
    }

    /** What goes wrong. */
    enum Kind {
        /** Stopped in order and started again. */
        RESTART,
        /** Killed in the middle of what it does next. */
        KILL,
        /** Nothing runs for some hours. */
        HOURS,
        /** Nothing runs from Friday afternoon to Monday morning. */
        WEEKEND,
        /** The passes run twice at the same moment. */
        TWICE,
        /** The clock is put back a little. */
        BACK
    }

    private record Disturbance(Instant at, Kind kind) {}
}
