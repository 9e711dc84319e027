package org.dutybell.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How received files are taken.
 *
 * @param maxPictureSize the largest picture that is taken
 * @param maxDocumentSize the largest document
 * @param maxVideoSize the largest video
 * @param store where they are kept
 * @param dir the folder for files as received; {@code evidence} in the data folder when not set
 * @param s3 the bucket
 */
@ConfigurationProperties("dutybell.evidence")
record EvidenceProperties(
        @DefaultValue("20MB") DataSize maxPictureSize,
        @DefaultValue("20MB") DataSize maxDocumentSize,
        @DefaultValue("50MB") DataSize maxVideoSize,
        @DefaultValue("folder") Kind store,
        @Nullable Path dir,
        @NestedConfigurationProperty @DefaultValue BucketProperties s3) {

    /** The largest that is taken of a kind; in bytes. */
    long largest(EvidenceKind kind) {
        return switch (kind) {
            case PHOTO -> maxPictureSize.toBytes();
            case DOCUMENT -> maxDocumentSize.toBytes();
            case VIDEO -> maxVideoSize.toBytes();
        };
    }

    /** Where evidence is kept. */
    enum Kind {
        FOLDER,
        /** A bucket of an S3-compatible store. */
        S3
    }
}
