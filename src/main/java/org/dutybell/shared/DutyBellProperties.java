package org.dutybell.shared;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the whole service shares.
 *
 * @param zone the bureau's time zone, in which windows open and close
 * @param dataDir the folder for the embedded database and stored evidence; created when missing
 */
@ConfigurationProperties("dutybell")
public record DutyBellProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("data") Path dataDir) {}
