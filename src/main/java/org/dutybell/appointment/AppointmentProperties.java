package org.dutybell.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Appointments.
 *
 * @param remindBefore how long before an appointment its participants are reminded
 * @param length how long an appointment lasts when nobody says; at least one minute, at most a day
 * @param calendar Whether an event is made in DingTalk's calendar as well
 * @param nudgeAfter share of the window in per cent after which a holder without an appointment is nudged to set one; 0: never
 * @param nudgeBeforeDue how long before the due time that is at the latest
 * @param nudgeWindow shortest window of which that is asked
 */
@Validated
@ConfigurationProperties("dutybell.appointment")
record AppointmentProperties(
        @DefaultValue({"1d", "1h", "10m"}) List<@NotNull @DurationMin(minutes = 1) Duration> remindBefore,

        @DefaultValue("1h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 1)
        Duration length,

        @DefaultValue("true") boolean calendar,
        @DefaultValue("33") @Min(0) @Max(100) int nudgeAfter,

        @DefaultValue("3d") @NotNull @DurationMin(minutes = 0)
        Duration nudgeBeforeDue,

        @DefaultValue("10d") @NotNull @DurationMin(minutes = 0)
        Duration nudgeWindow) {

    AppointmentProperties {
        remindBefore = remindBefore.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    AppointmentPlan plan() {
        return new AppointmentPlan(remindBefore, nudgeAfter, nudgeBeforeDue, nudgeWindow);
    }
}
