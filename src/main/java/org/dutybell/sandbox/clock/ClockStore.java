package org.dutybell.sandbox.clock;

import java.time.Duration;
import java.util.Optional;

/** Where the clock's distance from the machine's time is kept over a restart. */
interface ClockStore {

    /** The kept distance; empty for a fresh database. */
    Optional<Duration> read();

    void write(Duration offset);
}
