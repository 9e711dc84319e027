package org.dutybell.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutybell.duty.DutyKind;

/**
 * When somebody is asked to set an appointment, and when its participants are reminded, by the settings. Pure, for the
 * server and for forecasts.
 *
 * @param remindBefore how long before an appointment its participants are reminded
 * @param nudgeAfter share of the window in per cent after which a holder without an appointment is nudged; 0: never
 * @param nudgeBeforeDue how long before the due time that is at the latest
 * @param nudgeWindow shortest window of which that is asked
 */
public record AppointmentPlan(
        List<Duration> remindBefore, int nudgeAfter, Duration nudgeBeforeDue, Duration nudgeWindow) {

    /** From then on before an appointment who takes part is called by a real @. */
    private static final Duration SOON = Duration.ofHours(2);

    private static final Set<DutyKind> NUDGED = Set.of(DutyKind.MEETING, DutyKind.INSPECTION, DutyKind.DRILL);

    public AppointmentPlan {
        remindBefore = List.copyOf(remindBefore);
    }

    /** By the defaults of all settings. */
    public static AppointmentPlan usual() {
        return new AppointmentPlan(
                List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(10)),
                33,
                Duration.ofDays(3),
                Duration.ofDays(10));
    }

    /**
     * When the nudge to set one is due, at that time of day; empty for a duty of another kind and for a short window. Rests
     * are not in it.
     */
    public Optional<Instant> nudge(DutyKind kind, LocalTime at, Instant opens, Instant due, ZoneId zone) {
        Duration window = Duration.between(opens, due);
        if (nudgeAfter == 0 || !NUDGED.contains(kind) || window.compareTo(nudgeWindow) < 0) {
            return Optional.empty();
        }
        Instant share = opens.plus(window.multipliedBy(nudgeAfter).dividedBy(100));
        Instant latest = due.minus(nudgeBeforeDue);
        LocalDate day = LocalDate.ofInstant(share.isBefore(latest) ? share : latest, zone);
        return Optional.of(day.atTime(at).atZone(zone).toInstant());
    }

    /** When a forecast supposes the appointment that is set at that nudge: half way to the due time. */
    public Instant supposed(Instant nudge, Instant due) {
        return nudge.plus(Duration.between(nudge, due).dividedBy(2));
    }

    /** Whether a reminder of an appointment that begins then does without a real @. */
    public static boolean isRoutine(Instant begins, Instant reminder) {
        return reminder.plus(SOON).isBefore(begins);
    }

    /** When its participants are reminded of an appointment that is set then; what is past by then is left out. */
    public List<Instant> reminders(Instant begins, Instant set) {
        return remindBefore.stream()
                .map(begins::minus)
                .filter(due -> due.isAfter(set))
                .toList();
    }
}
