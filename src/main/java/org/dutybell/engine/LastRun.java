package org.dutybell.engine;

import java.util.Optional;

/** What the passes did last on this node. */
public interface LastRun {

    /** Empty before the first run since the start. */
    Optional<PassReport> last();
}
