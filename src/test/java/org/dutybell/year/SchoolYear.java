package org.dutybell.year;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutybell.testing.Database;
import org.dutybell.year.Disturbances.Kind;
import org.dutybell.year.ReckonedDays.Span;

/**
 * The sample bureau from a first day to a last one, with people who answer or do not, and a machine that is stopped, killed
 * and put back. Time goes from one moment at which something is due to the next, on the beat of the service's tick.
 */
final class SchoolYear implements AutoCloseable {

    private static final Path FOLDER = Path.of("bot-config");
    private static final int TICK = 15;

    private final Instant beginning;
    private final Instant end;
    private final YearClock clock;
    private final Fuse fuse = new Fuse();
    private final RecordingDingTalk dingTalk;
    private final SecondReckoning rules = new SecondReckoning(FOLDER);
    private final People people;
    private final Disturbances disturbances;
    private final Announcements announcements;
    private final YearBureau bureau;
    private final NavigableSet<Instant> wholeRuns = new TreeSet<>();
    private final NavigableSet<Instant> runs = new TreeSet<>();
    private final Map<Kind, Integer> disturbed = new EnumMap<>(Kind.class);
    private int acts;

    SchoolYear(Database database, long seed, LocalDate first, LocalDate last) {
        beginning = first.atTime(6, 0).atZone(YearClock.ZONE).toInstant();
        end = last.atTime(23, 30).atZone(YearClock.ZONE).toInstant();
        clock = new YearClock(beginning);
        Random lot = new Random(seed);
        dingTalk = RecordingDingTalk.thatFailsSometimes(fuse, new Random(lot.nextLong()));
        people = new People(lot.nextLong(), rules);
        List<LocalDate> schoolDays = rules.days().in(new Span(first.plusDays(2), last.minusDays(5)), "school-days");
        int months = (int) Math.max(1, Duration.between(beginning, end).toDays() / 30);
        disturbances = new Disturbances(new Random(lot.nextLong()), schoolDays)
                .with(Kind.RESTART, Math.max(1, months / 4))
                .with(Kind.KILL, Math.max(2, months / 2))
                .with(Kind.HOURS, Math.max(1, months / 3))
                .with(Kind.WEEKEND, Math.max(1, months / 4))
                .with(Kind.TWICE, months * 2)
                .with(Kind.BACK, months);
        announcements = new Announcements(rules, first);
        bureau = new YearBureau(database, clock, fuse, dingTalk);
    }

    /** Lives through it all. */
    void live() {
        Instant now = beginning;
        tick(now);
        while (now.isBefore(end)) {
            now = next(now);
            now = survive(() -> live(clock.instant()), now);
        }
        quiet(now);
    }

    /** Nobody acts any more: what waits for a second attempt gets it. */
    private void quiet(Instant from) {
        for (Instant now = from; now.isBefore(from.plusSeconds(1200)); now = now.plusSeconds(60)) {
            clock.putTo(now);
            tick(now);
        }
    }

    private Instant next(Instant now) {
        Instant due = Stream.of(bureau.nextEvent(now), people.next(), disturbances.next(), announcements.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(end);
        Instant beat = Instant.ofEpochSecond(Math.floorDiv(due.getEpochSecond(), TICK) * TICK + TICK);
        Instant to = beat.isAfter(now) ? beat : now.plusSeconds(TICK);
        Instant step = to.isBefore(end) ? to : end;
        clock.putTo(step);
        return step;
    }

    private void live(Instant now) {
        tick(now);
        announcements.make(bureau, now);
        int acted = people.act(bureau, now);
        acts += acted;
        if (acted > 0) {
            bureau.send(now);
        }
        disturbances.due(now).ifPresent(kind -> disturb(kind, now));
    }

    private void tick(Instant now) {
        runs.add(now);
        boolean opened = bureau.run(now).opened() > 0;
        wholeRuns.add(now);
        if (opened) {
            people.lookAtWhatOpened(bureau);
        }
    }

    private void disturb(Kind kind, Instant now) {
        disturbed.merge(kind, 1, Integer::sum);
        switch (kind) {
            case RESTART -> startAgainAt(now.plus(disturbances.downFor(kind)));
            case KILL -> fuse.light(disturbances.moments());
            case HOURS, WEEKEND -> clock.putTo(now.plus(disturbances.downFor(kind)));
            case TWICE -> {
                tick(now);
                tick(now);
            }
            case BACK -> clock.putTo(now.minus(disturbances.putBack()));
        }
    }

    /** Does it; when the process dies of it, it is started again some minutes later. */
    private Instant survive(Runnable work, Instant now) {
        try {
            work.run();
        } catch (ProcessDied died) {
            startAgainAt(now.plus(disturbances.downFor(Kind.KILL)));
        }
        return clock.instant();
    }

    private void startAgainAt(Instant time) {
        clock.putTo(time);
        bureau.restart();
        people.lookAtWhatOpened(bureau);
    }

    YearBureau bureau() {
        return bureau;
    }

    SecondReckoning rules() {
        return rules;
    }

    People people() {
        return people;
    }

    RecordingDingTalk dingTalk() {
        return dingTalk;
    }

    Instant beginning() {
        return beginning;
    }

    Instant now() {
        return clock.instant();
    }

    /** The moments at which the passes came to their end. */
    NavigableSet<Instant> wholeRuns() {
        return wholeRuns;
    }

    /** The moments at which they began, those of a process that died among them. */
    NavigableSet<Instant> runs() {
        return runs;
    }

    Map<Kind, Integer> disturbed() {
        return disturbed;
    }

    /** How often the process died in the middle of something. */
    int deaths() {
        return fuse.blown();
    }

    int acts() {
        return acts;
    }

    @Override
    public void close() {
        bureau.close();
    }
}
