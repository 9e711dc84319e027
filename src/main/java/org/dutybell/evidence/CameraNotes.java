package org.dutybell.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote beside the picture. Chat programs remove it, so that it is missing says nothing.
 *
 * @param turn how the phone was held
 * @param takenAt by the clock of the camera; null when it is not noted, or none that a camera can have had
 */
record CameraNotes(Turn turn, @Nullable Instant takenAt) {

    static final CameraNotes NONE = new CameraNotes(Turn.NONE, null);

    /** Before there were no cameras that write notes. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    /** Clocks of cameras go wrong; a year of five digits is more than a database takes. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * Reads them.
     *
     * @param zone of a capture time without an offset of its own
     * @param received when the picture came
     */
    static CameraNotes of(PictureType type, byte[] bytes, ZoneId zone, Instant received) {
        try {
            return metadata(type, new ByteArrayInputStream(bytes))
                    .map(metadata -> read(metadata, zone, received))
                    .orElse(NONE);
        } catch (ImageProcessingException | IOException | RuntimeException damaged) {
            // The library answers damaged notes with any exception; the picture itself may be sound.
            return NONE;
        }
    }

    /** Of a PNG nothing is read: its notes may be packed, and the library unpacks them without a limit. */
    private static Optional<Metadata> metadata(PictureType type, InputStream bytes)
            throws ImageProcessingException, IOException {
        return switch (type) {
            case JPEG -> Optional.of(JpegMetadataReader.readMetadata(bytes, List.of(new ExifReader())));
            case HEIC -> Optional.of(HeifMetadataReader.readMetadata(bytes));
            case WEBP -> Optional.of(WebpMetadataReader.readMetadata(bytes));
            case PNG, GIF, BMP -> Optional.empty();
        };
    }

    private static CameraNotes read(Metadata metadata, ZoneId zone, Instant received) {
        Instant taken = takenAt(metadata, zone);
        boolean possible = taken != null && !taken.isBefore(EARLIEST) && !taken.isAfter(received.plus(AHEAD));
        return new CameraNotes(turn(metadata), possible ? taken : null);
    }

    private static Turn turn(Metadata metadata) {
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            if (directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                try {
                    return Turn.noted(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION));
                } catch (MetadataException noNumber) {
                    return Turn.NONE;
                }
            }
        }
        return Turn.NONE;
    }

    private static @Nullable Instant takenAt(Metadata metadata, ZoneId zone) {
        for (ExifSubIFDDirectory directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            Date taken = directory.getDateOriginal(TimeZone.getTimeZone(zone));
            if (taken != null) {
                return taken.toInstant();
            }
        }
        return null;
    }
}
