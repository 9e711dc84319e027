package org.dutybell.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How received pictures are taken.
 *
 * @param maxPictureSize the largest picture that is taken
 * @param dir the folder for pictures as received; {@code evidence} in the data folder when not set
 */
@ConfigurationProperties("dutybell.evidence")
record EvidenceProperties(
        @DefaultValue("20MB") DataSize maxPictureSize,
        @Nullable Path dir) {}
