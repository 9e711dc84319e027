package org.dutybell.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/** Pictures as files with a row each. The file comes first, so that a crash leaves at most a file nobody names. */
final class StoredEvidence implements Evidence {

    private final PictureInspector inspector = new PictureInspector();
    private final PictureDecoder decoder = new PictureDecoder();
    private final EvidenceFiles files;
    private final Copies copies;
    private final EvidenceRows rows;
    private final DataSize allowed;
    private final ZoneId zone;
    private final EvidencePaths paths;

    StoredEvidence(EvidenceFiles files, EvidenceRows rows, DataSize allowed, ZoneId zone) {
        this.files = files;
        this.copies = new Copies(files);
        this.rows = rows;
        this.allowed = allowed;
        this.zone = zone;
        this.paths = new EvidencePaths(zone);
    }

    @Override
    public Intake receive(byte[] bytes, String person, String messageId, Instant now) {
        if (bytes.length > allowed.toBytes()) {
            return new Intake.TooLarge(bytes.length, allowed.toBytes());
        }
        Inspection inspection = inspector.inspect(bytes);
        if (inspection instanceof Inspection.Bad bad) {
            return new Intake.NotAPicture(bad.foundType());
        }
        Inspection.Good good = (Inspection.Good) inspection;
        CameraNotes notes = CameraNotes.of(good.type(), bytes, zone, now);
        Decoded decoded = decoder.decode(good, bytes, notes.turn());
        if (decoded instanceof Decoded.Damaged) {
            return new Intake.NotAPicture(good.type().mediaType() + "; damaged");
        }
        if (decoded instanceof Decoded.TooSlow) {
            return new Intake.NotAPicture(good.type().mediaType() + "; too slow");
        }
        String sha256 = sha256(bytes);
        String path =
                rows.pathOf(sha256).orElseGet(() -> paths.of(sha256, good.type().extension(), now));
        files.write(path, bytes);
        writeCopies(path, decoded);
        Picture picture = new Picture(
                0,
                sha256,
                good.type().mediaType(),
                bytes.length,
                good.width(),
                good.height(),
                person,
                now,
                path,
                notes.takenAt());
        return new Intake.Stored(rows.keep(picture, decoded.look(), messageId));
    }

    private void writeCopies(String path, Decoded decoded) {
        if (decoded instanceof Decoded.Pixels pixels) {
            copies.write(path, pixels.image());
        }
    }

    @Override
    public Optional<Resource> copy(Picture picture, CopySize size) {
        String path = Copies.path(picture.path(), size);
        if (!files.exists(path)) {
            remake(picture);
        }
        return files.exists(path) ? Optional.of(files.content(path)) : Optional.empty();
    }

    /** For what was received before there were copies. */
    private void remake(Picture picture) {
        try {
            byte[] bytes = content(picture).getContentAsByteArray();
            if (inspector.inspect(bytes) instanceof Inspection.Good good) {
                Turn turn = CameraNotes.of(good.type(), bytes, zone, picture.receivedAt())
                        .turn();
                writeCopies(picture.path(), decoder.decode(good, bytes, turn));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + picture.path() + " in the evidence store; put it back from the backup", e);
        }
    }

    @Override
    public List<Picture> pictures(Collection<Long> ids) {
        return rows.byIds(ids);
    }

    @Override
    public Optional<Picture> picture(long id) {
        return rows.byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public void handedOut(Picture picture, String who, String address, Instant now) {
        rows.handedOut(picture.id(), who, address, now);
    }

    @Override
    public Resource content(Picture picture) {
        return files.content(picture.path());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
