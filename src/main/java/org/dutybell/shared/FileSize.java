package org.dutybell.shared;

import java.util.Locale;

/** Sizes of files as people read them. */
public final class FileSize {

    private static final long KILO = 1024;

    private FileSize() {}

    /** A number of bytes, such as 312 KB or 25.3 MB. */
    public static String words(long bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
