package org.dutybell.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as they came.
 *
 * @param sha256 of the bytes
 * @param name fit to be shown; empty when there was none
 */
record Sent(byte[] bytes, String sha256, String name, String person, String messageId, Instant now) {

    /** The row to be kept, without an id. */
    StoredFile as(String mediaType, int width, int height, String path, @Nullable Instant takenAt) {
        return new StoredFile(0, sha256, mediaType, bytes.length, width, height, person, now, path, takenAt, name);
    }
}
