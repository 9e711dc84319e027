package org.dutybell.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dutybell.engine.Engine;
import org.dutybell.engine.PassReport;

/** An engine with events set by the test, which does at each what the test says. */
public class FakeEngine implements Engine {

    private final ConcurrentSkipListMap<Instant, Runnable> events = new ConcurrentSkipListMap<>();
    private final List<Instant> runs = new CopyOnWriteArrayList<>();

    public void at(Instant time, Runnable work) {
        events.put(time, work);
    }

    public List<Instant> runs() {
        return List.copyOf(runs);
    }

    public void forget() {
        events.clear();
        runs.clear();
    }

    @Override
    public PassReport run(Instant now) {
        runs.add(now);
        Runnable work = events.get(now);
        if (work == null) {
            return new PassReport(now, 0, 0, 0, 0, 0, 0, List.of());
        }
        work.run();
        return new PassReport(now, 0, 1, 0, 2, 0, 0, List.of());
    }

    @Override
    public Optional<Instant> nextEvent(Instant now) {
        return Optional.ofNullable(events.higherKey(now));
    }
}
