package org.dutybell.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/** Pictures as files with a row each. The file comes first, so that a crash leaves at most a file nobody names. */
final class StoredEvidence implements Evidence {

    private final PictureInspector inspector = new PictureInspector();
    private final EvidenceFiles files;
    private final EvidenceRows rows;
    private final DataSize allowed;

    StoredEvidence(EvidenceFiles files, EvidenceRows rows, DataSize allowed) {
        this.files = files;
        this.rows = rows;
        this.allowed = allowed;
    }

    @Override
    public Intake receive(byte[] bytes, String person, String messageId, Instant now) {
        if (bytes.length > allowed.toBytes()) {
            return new Intake.TooLarge(bytes.length, allowed.toBytes());
        }
        Inspection inspection = inspector.inspect(bytes);
        if (inspection instanceof Inspection.Good good) {
            return new Intake.Stored(store(bytes, good, person, messageId, now));
        }
        return new Intake.NotAPicture(((Inspection.Bad) inspection).foundType());
    }

    private Picture store(byte[] bytes, Inspection.Good good, String person, String messageId, Instant now) {
        String sha256 = sha256(bytes);
        String path = rows.pathOf(sha256).orElseGet(() -> files.path(sha256, good.type(), now));
        files.write(path, bytes);
        return rows.keep(
                new Picture(
                        0,
                        sha256,
                        good.type().mediaType(),
                        bytes.length,
                        good.width(),
                        good.height(),
                        person,
                        now,
                        path),
                messageId);
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
