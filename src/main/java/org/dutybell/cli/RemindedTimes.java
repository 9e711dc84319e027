package org.dutybell.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.duty.Nudge;
import org.dutybell.obligation.PlannedObligation;

/** The reminders of an obligation that nobody answers. */
final class RemindedTimes {

    private final Hearers hearers;
    private final ZoneId zone;

    RemindedTimes(Hearers hearers, ZoneId zone) {
        this.hearers = hearers;
        this.zone = zone;
    }

    Stream<Happening> of(PlannedObligation obligation) {
        return nudges(obligation).entrySet().stream()
                .flatMap(nudge -> hearers.reminded(obligation, nudge.getKey()).stream()
                        .map(hearer -> new Happening(
                                nudge.getKey(),
                                Sort.REMINDER,
                                "reminder/" + nudge.getValue().code(),
                                obligation,
                                hearer.place(),
                                hearer.as())));
    }

    /** When the first reminder goes out that reaches somebody. */
    Optional<Instant> first(PlannedObligation obligation) {
        return nudges(obligation).keySet().stream()
                .filter(at -> hearers.reminded(obligation, at).stream().anyMatch(Hearer::hears))
                .findFirst();
    }

    /** Of nudges that fall on one instant only the latest of the plan goes out. */
    private SortedMap<Instant, Nudge> nudges(PlannedObligation obligation) {
        var plan = obligation.duty().reminders();
        var window = obligation.window();
        SortedMap<Instant, Nudge> nudges = new TreeMap<>();
        plan.nudges().forEach(nudge -> nudges.put(nudge.instant(window.opens(), window.due(), plan.at(), zone), nudge));
        return nudges;
    }
}
