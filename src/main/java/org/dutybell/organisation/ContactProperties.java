package org.dutybell.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When DingTalk's address book is fetched.
 *
 * @param syncAt time of day in the bureau's zone, HH:mm; {@code off} fetches only when somebody asks
 */
@Validated
@ConfigurationProperties("dutybell.dingtalk.contacts")
record ContactProperties(
        @DefaultValue("03:10")
        @NotNull
        @Pattern(
                regexp = "off|false|([01]\\d|2[0-3]):[0-5]\\d",
                message = "must be a time such as 03:10, in quotes in YAML, or off")
        String syncAt) {

    /** YAML reads off as false. */
    Optional<LocalTime> time() {
        return syncAt.matches("off|false") ? Optional.empty() : Optional.of(LocalTime.parse(syncAt));
    }
}
