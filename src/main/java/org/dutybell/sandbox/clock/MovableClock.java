package org.dutybell.sandbox.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs as the machine's does, some distance ahead, and that stands still while a move is under way, so that
 * real seconds spent in a pass cannot carry it past the next event.
 */
final class MovableClock extends Clock {

    private final Clock machine;
    private final ClockStore store;
    private volatile Duration offset;
    private volatile @Nullable Instant stoppedAt;

    /**
     * @param startAt the first time, when the store has none; null means the machine's time
     */
    MovableClock(Clock machine, ClockStore store, @Nullable Instant startAt) {
        this.machine = machine;
        this.store = store;
        this.offset = store.read().orElseGet(() -> first(machine, store, startAt));
    }

    private static Duration first(Clock machine, ClockStore store, @Nullable Instant startAt) {
        Duration offset = startAt == null ? Duration.ZERO : Duration.between(machine.instant(), startAt);
        store.write(offset);
        return offset;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped == null ? machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS) : stopped;
    }

    /** Stops the clock where it is and tells the time. */
    Instant stop() {
        Instant now = instant();
        stoppedAt = now;
        return now;
    }

    /**
     * Puts the stopped clock to this time and keeps the distance, so that not even a kill in the middle of a move turns
     * time back behind what was done by then.
     *
     * @throws IllegalArgumentException when that is in the past: the clock moves forward only
     */
    void putTo(Instant time) {
        Instant now = instant();
        if (time.isBefore(now)) {
            throw new IllegalArgumentException("The clock moves forward only: it is " + now + ", asked was " + time);
        }
        keep(time);
        stoppedAt = time;
    }

    /** Lets the clock run on from where it stopped, and keeps the distance for the next start. */
    void runOn() {
        Instant stopped = stoppedAt;
        if (stopped != null) {
            keep(stopped);
            stoppedAt = null;
        }
    }

    private void keep(Instant time) {
        Duration distance = Duration.between(machine.instant(), time);
        store.write(distance);
        offset = distance;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
