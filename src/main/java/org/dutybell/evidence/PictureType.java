package org.dutybell.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that are taken. */
enum PictureType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic");

    private final String mediaType;
    private final String extension;

    PictureType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    static Optional<PictureType> of(String mediaType) {
        // Some phones name their HEIC files by the wider family.
        String wanted = mediaType.equals("image/heif") ? HEIC.mediaType : mediaType;
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(wanted))
                .findFirst();
    }
}
