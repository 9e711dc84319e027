package org.dutybell.obligation;

import java.util.List;

/**
 * How far an obligation is.
 *
 * @param done how many check-ins counted
 * @param times how many are needed at least
 * @param themes names of the themes that were taken for it, oldest first; empty when its duty wants none
 */
public record Progress(int done, int times, List<String> themes) {

    /** Not begun, with one check-in needed. */
    public static final Progress NONE = new Progress(0, 1, List.of());

    /** Done, with one check-in needed. */
    public static final Progress ONCE = new Progress(1, 1, List.of());

    public Progress {
        themes = List.copyOf(themes);
    }

    /** How many more are needed; 0 when it is done. */
    public int left() {
        return Math.max(0, times - done);
    }
}
