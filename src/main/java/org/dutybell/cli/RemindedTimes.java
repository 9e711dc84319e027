package org.dutybell.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.organisation.Post;
import org.dutybell.reminder.NudgeTimes;
import org.dutybell.reminder.NudgeTimes.Planned;
import org.dutybell.reminder.PostTimes;

/** The reminders of an obligation that nobody answers. */
final class RemindedTimes {

    private final Hearers hearers;
    private final PostTimes times;
    private final ZoneId zone;

    RemindedTimes(Hearers hearers, PostTimes times, ZoneId zone) {
        this.hearers = hearers;
        this.times = times;
        this.zone = zone;
    }

    Stream<Happening> of(PlannedObligation obligation) {
        return hearers.remindedPosts(obligation)
                .flatMap(post -> nudges(obligation, post).entrySet().stream()
                        .map(nudge -> happening(obligation, post, nudge.getKey(), nudge.getValue())));
    }

    private Happening happening(PlannedObligation obligation, Post post, Instant at, Planned nudge) {
        Hearer hearer = hearers.reminded(post, obligation, at);
        String waited = at.isAfter(nudge.at()) ? "; waits from " + IsoTime.of(nudge.at(), zone) : "";
        return new Happening(
                at, Sort.REMINDER, "reminder/" + nudge.nudge(), obligation, hearer.place(), hearer.as() + waited);
    }

    /** When the first reminder goes out that reaches somebody. */
    Optional<Instant> first(PlannedObligation obligation) {
        return hearers.remindedPosts(obligation)
                .flatMap(post -> nudges(obligation, post).keySet().stream()
                        .filter(at -> hearers.reminded(post, obligation, at).hears()))
                .min(Instant::compareTo);
    }

    /** Of nudges that go out at one instant only the latest goes out; of those planned for one, the latest of the plan. */
    private SortedMap<Instant, Planned> nudges(PlannedObligation obligation, Post post) {
        var window = obligation.window();
        NudgeTimes ofPost = times.of(post);
        SortedMap<Instant, Planned> nudges = new TreeMap<>();
        ofPost.of(obligation.duty().reminders(), window.opens(), window.due()).stream()
                .sorted(Comparator.comparing(Planned::at))
                .forEach(nudge -> nudges.put(ofPost.sent(nudge.at(), window.due()), nudge));
        return nudges;
    }
}
