package org.dutybell.obligation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows.
 *
 * @param unit code of the holder's unit; null means all
 * @param within codes of the units that may be shown at all; null means all
 * @param state null means all but PLANNED
 * @param clause number of the clause; null means all
 * @param page 0 is the first
 * @param size rows a page, 1 to 200
 */
public record ObligationFilter(
        @Nullable String unit,
        @Nullable Set<String> within,
        @Nullable ObligationState state,
        @Nullable String clause,
        int page,
        int size) {

    private static final int MOST = 200;

    public ObligationFilter {
        if (page < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException(
                    "Page " + page + " of size " + size + "; allowed are pages from 0 and sizes from 1 to " + MOST);
        }
    }
}
