package org.dutybell.digest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When reviewers are reminded of what waits for them.
 *
 * @param remindAfter what has waited so long or longer is told; zero for never
 * @param remindAt time of the day, in the bureau's zone
 */
@Validated
@ConfigurationProperties("dutybell.review")
record ReviewProperties(
        @DefaultValue("3d") @NotNull @DurationMin(minutes = 0)
        Duration remindAfter,

        @DefaultValue("08:30") @NotNull LocalTime remindAt) {

    private static final int TOLD_ABOVE = 2;

    /** Whether anybody is reminded. */
    boolean reminds() {
        return !remindAfter.isZero();
    }

    /** What has waited so long or longer stands in the digest of who supervises the reviewers. */
    Duration tellAfter() {
        return remindAfter.multipliedBy(TOLD_ABOVE);
    }
}
