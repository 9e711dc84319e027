package org.dutybell.audit;

import java.util.Optional;

/** The way to whoever watches from outside that the self-audit holds. A bean exists only where one is wanted. */
public interface Heartbeat {

    /**
     * Tells them once, outside any transaction, within seconds.
     *
     * @return why it did not arrive, without the address; empty when it did
     */
    Optional<String> beat();
}
