package org.dutybell.notification;

import java.time.Instant;
import java.util.Optional;

/** The hours of the night in which nothing is sent that can wait for the morning. */
public interface QuietNights {

    /** When those end in which that moment falls; empty when it falls in none. */
    Optional<Instant> end(Instant moment);
}
