package org.dutybell.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dutybell.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/** Pictures as files with a row each. The file comes first, so that a crash leaves at most a file nobody names. */
final class StoredEvidence implements Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEvidence.class);

    /** Each may take twenty seconds, and the passes wait meanwhile. */
    private static final int AT_ONCE = 3;

    private static final Duration AGAIN_WHEN_FULL = Duration.ofMinutes(5);
    private static final Duration AGAIN_WHEN_UNREADABLE = Duration.ofDays(1);

    private final PictureInspector inspector = new PictureInspector();
    private final PictureDecoder decoder;
    private final EvidenceFiles files;
    private final Copies copies;
    private final FileCheck check;
    private final EvidenceRows rows;
    private final DataSize allowed;
    private final ZoneId zone;
    private final EvidencePaths paths;

    StoredEvidence(EvidenceFiles files, EvidenceRows rows, DataSize allowed, ZoneId zone) {
        this(files, rows, allowed, zone, new PictureDecoder());
    }

    StoredEvidence(EvidenceFiles files, EvidenceRows rows, DataSize allowed, ZoneId zone, PictureDecoder decoder) {
        this.decoder = decoder;
        this.files = files;
        this.copies = new Copies(files);
        this.check = new FileCheck(files, rows);
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
        String sha256 = Sha256.hex(bytes);
        String path =
                rows.pathOf(sha256).orElseGet(() -> paths.of(sha256, good.type().extension(), now));
        files.write(path, bytes);
        writeCopies(path, decoded);
        StoredFile picture = new StoredFile(
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
        return new Intake.Stored(kept(rows.keep(picture, decoded, messageId), bytes));
    }

    /** Looks once more that the bytes are there: the last row that named them may have been erased meanwhile. */
    private StoredFile kept(StoredFile picture, byte[] bytes) {
        files.write(picture.path(), bytes);
        return picture;
    }

    private void writeCopies(String path, Decoded decoded) {
        if (decoded instanceof Decoded.Pixels pixels) {
            copies.write(path, pixels.image());
        }
    }

    @Override
    public Optional<Resource> copy(StoredFile picture, CopySize size) {
        String path = Copies.path(picture.path(), size);
        if (!files.exists(path)) {
            remake(picture);
            if (!files.exists(path)) {
                return Optional.empty();
            }
        }
        return Optional.of(files.content(path));
    }

    @Override
    public int catchUp(Instant now) {
        return (int) rows.withoutLook(now, AT_ONCE).stream()
                .filter(picture -> lookedAt(picture, now))
                .count();
    }

    private boolean lookedAt(StoredFile picture, Instant now) {
        try {
            Decoded decoded = remake(picture);
            if (decoded instanceof Decoded.NoPlace) {
                rows.lookLater(picture, now.plus(AGAIN_WHEN_FULL));
                return false;
            }
            rows.looked(picture, decoded.look());
            return true;
        } catch (UncheckedIOException unreadable) {
            LOG.warn("A picture cannot be looked at; it is tried again in {}", AGAIN_WHEN_UNREADABLE, unreadable);
            rows.lookLater(picture, now.plus(AGAIN_WHEN_UNREADABLE));
            return false;
        }
    }

    @Override
    public int compareWithHashes(Instant now) {
        return check.run(now);
    }

    /** For what was received before there were copies, or while no place was free. */
    private Decoded remake(StoredFile picture) {
        try {
            byte[] bytes = content(picture).getContentAsByteArray();
            if (inspector.inspect(bytes) instanceof Inspection.Good good) {
                Turn turn = CameraNotes.of(good.type(), bytes, zone, picture.receivedAt())
                        .turn();
                Decoded decoded = decoder.decode(good, bytes, turn);
                writeCopies(picture.path(), decoded);
                return decoded;
            }
            return new Decoded.Damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + picture.path() + " in the evidence store; put it back from the backup", e);
        }
    }

    @Override
    public List<StoredFile> files(Collection<Long> ids) {
        return rows.byIds(ids);
    }

    @Override
    public Optional<StoredFile> file(long id) {
        return rows.byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public void handedOut(StoredFile picture, String who, String address, Instant now) {
        rows.handedOut(picture.id(), who, address, now);
    }

    @Override
    public Resource content(StoredFile picture) {
        return files.content(picture.path());
    }
}
