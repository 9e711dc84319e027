package org.dutybell.reachability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the last weekly check has found. */
public interface Reachability {

    Standing standing();

    /**
     * @param ranAt when it ran last; null before the first time
     * @param weekOf the Monday of the week it ran for; null before the first time
     * @param toldAt when the admins were told last; null when never
     * @param gaps what it found, the earliest first
     */
    record Standing(
            @Nullable Instant ranAt,
            @Nullable LocalDate weekOf,
            @Nullable Instant toldAt,
            List<Gap> gaps) {

        public Standing {
            gaps = List.copyOf(gaps);
        }
    }
}
