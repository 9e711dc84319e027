package org.dutybell.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dutybell.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** Files with a row each. The file comes first, so that a crash leaves at most a file nobody names. */
final class StoredEvidence implements Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEvidence.class);

    /** Each may take twenty seconds, and the passes wait meanwhile. */
    private static final int AT_ONCE = 3;

    private static final Duration AGAIN_WHEN_FULL = Duration.ofMinutes(5);
    private static final Duration AGAIN_WHEN_UNREADABLE = Duration.ofDays(1);

    private final FileInspector inspector = new FileInspector();
    private final PictureDecoder decoder;
    private final EvidenceFiles files;
    private final Copies copies;
    private final FileCheck check;
    private final EvidenceRows rows;
    private final ToLongFunction<EvidenceKind> largest;
    private final ZoneId zone;
    private final EvidencePaths paths;

    /** @param largest how many bytes a file of a kind may have */
    StoredEvidence(EvidenceFiles files, EvidenceRows rows, ToLongFunction<EvidenceKind> largest, ZoneId zone) {
        this(files, rows, largest, zone, new PictureDecoder());
    }

    StoredEvidence(
            EvidenceFiles files,
            EvidenceRows rows,
            ToLongFunction<EvidenceKind> largest,
            ZoneId zone,
            PictureDecoder decoder) {
        this.decoder = decoder;
        this.files = files;
        this.copies = new Copies(files);
        this.check = new FileCheck(files, rows);
        this.rows = rows;
        this.largest = largest;
        this.zone = zone;
        this.paths = new EvidencePaths(zone);
    }

    @Override
    public Intake receive(byte[] bytes, String name, String person, String messageId, Instant now) {
        Optional<Intake> tooLarge = tooLarge(bytes, Arrays.stream(EvidenceKind.values()));
        if (tooLarge.isPresent()) {
            return tooLarge.get();
        }
        Inspection inspection = inspector.inspect(bytes);
        Sent sent = new Sent(bytes, Sha256.hex(bytes), FileName.clean(name), person, messageId, now);
        if (inspection instanceof Inspection.Good good) {
            return tooLarge(bytes, Stream.of(EvidenceKind.PHOTO)).orElseGet(() -> picture(good, sent));
        }
        if (inspection instanceof Inspection.Whole whole) {
            EvidenceKind kind = EvidenceKind.of(whole.type().mediaType());
            return tooLarge(bytes, Stream.of(kind)).orElseGet(() -> file(whole.type(), sent));
        }
        return new Intake.NotTaken(((Inspection.Bad) inspection).foundType());
    }

    /** Empty when it is small enough for one of the kinds. */
    private Optional<Intake> tooLarge(byte[] bytes, Stream<EvidenceKind> kinds) {
        long most = kinds.mapToLong(largest).max().orElseThrow();
        return bytes.length > most ? Optional.of(new Intake.TooLarge(bytes.length, most)) : Optional.empty();
    }

    private Intake picture(Inspection.Good good, Sent sent) {
        PictureType type = good.type();
        CameraNotes notes = CameraNotes.of(type, sent.bytes(), zone, sent.now());
        Decoded decoded = decoder.decode(good, sent.bytes(), notes.turn());
        if (decoded instanceof Decoded.Damaged) {
            return new Intake.NotTaken(type.mediaType() + "; damaged");
        }
        if (decoded instanceof Decoded.TooSlow) {
            return new Intake.NotTaken(type.mediaType() + "; too slow");
        }
        StoredFile file =
                sent.as(type.mediaType(), good.width(), good.height(), path(sent, type.extension()), notes.takenAt());
        files.write(file.path(), sent.bytes());
        writeCopies(file.path(), decoded);
        return new Intake.Stored(kept(rows.keep(file, decoded, sent.messageId()), sent.bytes()));
    }

    /** A document or a video: it is kept as it is, and no copy of it is made. */
    private Intake file(FileType type, Sent sent) {
        StoredFile file = sent.as(type.mediaType(), 0, 0, path(sent, type.extension()), null);
        files.write(file.path(), sent.bytes());
        return new Intake.Stored(kept(rows.keep(file, new Decoded.Unreadable(), sent.messageId()), sent.bytes()));
    }

    private String path(Sent sent, String extension) {
        return rows.pathOf(sent.sha256()).orElseGet(() -> paths.of(sent.sha256(), extension, sent.now()));
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
        if (!picture.viewable()) {
            return Optional.empty();
        }
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
