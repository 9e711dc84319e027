package org.dutybell.shared;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the whole service shares.
 *
 * @param zone the bureau's time zone, in which windows open and close
 * @param publicUrl address under which phones reach the pages, such as https://lvze.example.cn; empty: messages have no links
 * @param admins person codes of those who set the bot up: they confirm groups and hear of what needs mending
 * @param dataDir the folder for the embedded database and stored evidence; created when missing
 */
@ConfigurationProperties("dutybell")
public record DutyBellProperties(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("data") Path dataDir,
        @Nullable URI publicUrl,
        @DefaultValue List<String> admins) {

    public DutyBellProperties {
        admins = List.copyOf(admins);
    }

    /** The address of one of our pages; empty when phones cannot reach them. */
    public Optional<String> address(String page) {
        return Optional.ofNullable(publicUrl).map(url -> url.toString().replaceAll("/+$", "") + page);
    }
}
