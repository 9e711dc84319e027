package org.dutybell.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored picture, document or video.
 *
 * @param sha256 lower-case hexadecimal hash of the bytes as received
 * @param mediaType found in the bytes, such as image/jpeg
 * @param size in bytes
 * @param width in pixels; 0 for HEIC, which Java cannot read, and for what is no picture
 * @param height in pixels; 0 likewise
 * @param person code of who sent it
 * @param receivedAt when it was stored
 * @param path where it lies, relative to the evidence folder
 * @param takenAt by the clock of the camera; null when it is not noted, which says nothing
 * @param name under which it was sent, at most 100 characters; empty when it had none
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
        @Nullable Instant takenAt,
        String name) {

    public EvidenceKind kind() {
        return EvidenceKind.of(mediaType);
    }

    /** Whether it is of a kind of which copies can be made; see {@link Evidence#copy}. */
    public boolean viewable() {
        return kind() == EvidenceKind.PHOTO && !mediaType.equals(PictureType.HEIC.mediaType());
    }

    /** A name for a copy of the file on somebody's disk, with the ending that its content has. */
    public String downloadName() {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return FileName.withEnding(name.isEmpty() ? "evidence-" + id : name, extension);
    }
}
