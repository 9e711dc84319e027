package org.dutybell.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Paths in the store: one for each hash, by year and month of the first receipt. */
final class EvidencePaths {

    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT);

    private final ZoneId zone;

    EvidencePaths(ZoneId zone) {
        this.zone = zone;
    }

    /** @param extension without the dot */
    String of(String sha256, String extension, Instant now) {
        return FOLDER.format(now.atZone(zone)) + "/" + sha256 + "." + extension;
    }
}
