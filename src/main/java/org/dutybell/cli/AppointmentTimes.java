package org.dutybell.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.appointment.AppointmentPlan;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.reminder.PostTimes;

/** When the holder of a planned obligation is asked to set an appointment, by the usual settings. */
final class AppointmentTimes {

    private final PostTimes times;
    private final ZoneId zone;

    AppointmentTimes(PostTimes times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /** Not in quiet hours nor on a day off, unless it would come too late then. Empty when nobody is asked. */
    Optional<Instant> nudge(PlannedObligation obligation) {
        var window = obligation.window();
        var duty = obligation.duty();
        return AppointmentPlan.usual()
                .nudge(duty.kind(), duty.reminders().at(), window.opens(), window.due(), zone)
                .map(at -> {
                    Instant awake = times.of(obligation.holder()).awake(at);
                    return awake.isBefore(window.due()) ? awake : at;
                })
                .filter(at -> at.isAfter(window.opens()));
    }

    /** As nobody reacts, no appointment is set, so that nothing follows. */
    Stream<Happening> of(PlannedObligation obligation, Hearers hearers) {
        return nudge(obligation).stream()
                .flatMap(at -> hearers.remindedPosts(obligation)
                        .map(post -> hearers.reminded(post, obligation, at))
                        .map(hearer -> new Happening(
                                at,
                                Sort.REMINDER,
                                "reminder/appointment",
                                obligation,
                                hearer.place(),
                                hearer.as() + "; no time is set")));
    }
}
