package org.dutybell.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How received pictures are taken.
 *
 * @param maxPictureSize the largest picture that is taken
 * @param store where they are kept
 * @param dir the folder for pictures as received; {@code evidence} in the data folder when not set
 * @param s3 the bucket
 */
@ConfigurationProperties("dutybell.evidence")
record EvidenceProperties(
        @DefaultValue("20MB") DataSize maxPictureSize,
        @DefaultValue("folder") Kind store,
        @Nullable Path dir,
        @NestedConfigurationProperty @DefaultValue BucketProperties s3) {

    /** Where evidence is kept. */
    enum Kind {
        FOLDER,
        /** A bucket of an S3-compatible store. */
        S3
    }
}
