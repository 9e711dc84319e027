package org.dutybell.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored picture.
 *
 * @param sha256 lower-case hexadecimal hash of the bytes as received
 * @param mediaType found in the bytes, such as image/jpeg
 * @param size in bytes
 * @param width in pixels; 0 for HEIC, which Java cannot read
 * @param height in pixels; 0 for HEIC
 * @param person code of who sent it
 * @param receivedAt when it was stored
 * @param path where it lies, relative to the evidence folder
 * @param takenAt by the clock of the camera; null when it is not noted, which says nothing
 */
public record StoredFile(
        long id,
        String sha256,
        String mediaType,
        long size,
        int width,
        int height,
        String person,
        Instant receivedAt,
        String path,
        @Nullable Instant takenAt) {

    /** Whether it is of a kind of which copies can be made; see {@link Evidence#copy}. */
    public boolean viewable() {
        return !mediaType.equals(PictureType.HEIC.mediaType());
    }
}
