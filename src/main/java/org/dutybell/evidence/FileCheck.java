package org.dutybell.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.dutybell.shared.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares stored originals with their hashes, a few at a time, those that were not compared for longest first. What it finds stands in
 * the rows, so that each node and each start goes on where the last one was.
 */
final class FileCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FileCheck.class);

    /** So that the passes are not held up. */
    private static final int AT_ONCE = 3;

    private static final Duration ROUND = Duration.ofDays(30);
    /** One that was found wanting may have been put back from the backup. */
    private static final Duration AGAIN_WHEN_FOUND = Duration.ofDays(1);
    /** A store that does not answer says nothing about the file. */
    private static final Duration AGAIN_WHEN_SILENT = Duration.ofHours(1);

    private final EvidenceFiles files;
    private final EvidenceRows rows;

    FileCheck(EvidenceFiles files, EvidenceRows rows) {
        this.files = files;
        this.rows = rows;
    }

    /** Returns how many it compared. */
    int run(Instant now) {
        int compared = 0;
        for (StoredFile picture : rows.uncheckedSince(now.minus(ROUND), now.minus(AGAIN_WHEN_FOUND), AT_ONCE)) {
            try {
                rows.checked(picture, found(picture), now);
                compared++;
            } catch (UncheckedIOException silent) {
                LOG.warn("The file of evidence {} could not be read to compare it with its hash", picture.id(), silent);
                Instant again = now.plus(AGAIN_WHEN_SILENT);
                rows.checkLater(picture, again.minus(ROUND), again.minus(AGAIN_WHEN_FOUND));
                // the others would wait as long for an answer, and everybody for them
                return compared;
            }
        }
        return compared;
    }

    private Optional<Finding> found(StoredFile picture) {
        if (!files.exists(picture.path())) {
            return Optional.of(Finding.MISSING);
        }
        return sha256(picture).equals(picture.sha256()) ? Optional.empty() : Optional.of(Finding.CHANGED);
    }

    private String sha256(StoredFile picture) {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes =
                new DigestInputStream(files.content(picture.path()).getInputStream(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + picture.path() + " in the evidence store", unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What is wrong with a file. */
    enum Finding {
        MISSING,
        CHANGED
    }
}
