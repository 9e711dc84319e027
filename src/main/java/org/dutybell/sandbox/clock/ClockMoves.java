package org.dutybell.sandbox.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dutybell.engine.Engine;
import org.dutybell.engine.PassReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the clock forward, one move at a time, and lets the engine work at every event on the way. */
public class ClockMoves {

    private static final Logger log = LoggerFactory.getLogger(ClockMoves.class);

    private final MovableClock clock;
    private final Engine engine;
    private final Arrivals arrivals;
    private final ReportWords words;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable ClockMove last;

    ClockMoves(MovableClock clock, Engine engine, Arrivals arrivals, ReportWords words) {
        this.clock = clock;
        this.engine = engine;
        this.arrivals = arrivals;
        this.words = words;
    }

    /** The clock as it stands. */
    public ClockView view() {
        Instant now = clock.instant();
        return new ClockView(
                local(now.truncatedTo(ChronoUnit.MILLIS)),
                zone().getId(),
                engine.nextEvent(now).map(this::local).orElse(null));
    }

    /** The last finished move since the start of the program. */
    public Optional<ClockMove> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Moves by a duration or period.
     *
     * @param by such as PT1H, P1D, P1M; at most P400D
     * @throws BadMove when it cannot be read or is not allowed
     */
    public ClockMove advance(@Nullable String by) {
        return move(now -> Optional.of(MoveTarget.by(now, zone(), by)));
    }

    /**
     * Moves to a date and time.
     *
     * @param at with offset, such as 2027-01-04T08:30:00+08:00; at most 400 days away
     * @throws BadMove when it cannot be read or is not in the future
     */
    public ClockMove to(@Nullable String at) {
        return move(now -> Optional.of(MoveTarget.at(now, at)));
    }

    /** Moves to the next event; stays where it is when nothing is planned. */
    public ClockMove toNextEvent() {
        return move(engine::nextEvent);
    }

    private ClockMove move(Aim aim) {
        oneAtATime.lock();
        try {
            long mark = arrivals.mark();
            Instant from = clock.stop();
            Instant to = aim.from(from).filter(from::isBefore).orElse(from);
            List<Happening> happened = walk(from, to);
            happened.addAll(arrivals.since(mark));
            happened.sort(Comparator.comparing(Happening::at));
            ClockMove move = new ClockMove(local(from), local(to), happened);
            last = move;
            log.info("The sandbox clock went from {} to {}", from, to);
            return move;
        } finally {
            clock.runOn();
            oneAtATime.unlock();
        }
    }

    /** Visits every event on the way, and the end. */
    private List<Happening> walk(Instant from, Instant to) {
        List<Happening> happened = new ArrayList<>();
        for (Instant event = next(from); event.isBefore(to); event = next(event)) {
            happened.addAll(visit(event));
        }
        if (to.isAfter(from)) {
            happened.addAll(visit(to));
        }
        return happened;
    }

    /** The next event after this time, at least a second later, so that a careless answer cannot hold the clock. */
    private Instant next(Instant after) {
        Instant next = engine.nextEvent(after).orElse(Instant.MAX);
        Instant soonest = after.plusSeconds(1);
        return next.isAfter(after) ? next : soonest;
    }

    private List<Happening> visit(Instant event) {
        clock.putTo(event);
        PassReport report = engine.run(event);
        String what = words.of(report);
        return what.isEmpty() ? List.of() : List.of(new Happening(local(event), what, null));
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(zone()).toOffsetDateTime();
    }

    /** Where a move shall go, seen from the time at which its turn comes. */
    private interface Aim {
        Optional<Instant> from(Instant now);
    }
}
