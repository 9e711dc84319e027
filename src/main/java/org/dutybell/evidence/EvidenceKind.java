package org.dutybell.evidence;

/** What a received file is. */
public enum EvidenceKind {
    PHOTO,
    /** A paper: PDF, OFD, or one of the office programs. */
    DOCUMENT,
    VIDEO;

    /** By the media type that was found in the bytes. */
    static EvidenceKind of(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return PHOTO;
        }
        return mediaType.startsWith("video/") ? VIDEO : DOCUMENT;
    }
}
