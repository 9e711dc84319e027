package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.Batches;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Service;

/** Sends the nudges that are due: everything for one chat or one person becomes one message. */
@Service
public class ReminderPass {

    private final ReminderRepository reminders;
    private final ReminderMerge merge;
    private final VacancyNotice vacancies;
    private final Organisation organisation;
    private final ObligationWords words;
    private final ZoneId zone;

    ReminderPass(
            ReminderRepository reminders,
            ReminderMerge merge,
            VacancyNotice vacancies,
            Organisation organisation,
            ObligationWords words,
            ZoneId zone) {
        this.words = words;
        this.reminders = reminders;
        this.merge = merge;
        this.vacancies = vacancies;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** Settles what is due, one transaction a message; returns how many messages were written. */
    public int run(Instant now) {
        int written = 0;
        Speaker speaker = words.at(now);
        Map<Place, TreeSet<PostDuty>> places = byPlace(now);
        for (Map.Entry<Place, TreeSet<PostDuty>> one : places.entrySet()) {
            written += Batches.untilEmpty(() -> merge.settle(one.getKey(), one.getValue(), speaker, now));
        }
        return written + vacancies.settle(waiting(places), now);
    }

    /** When the next nudge after that time is due or no longer held; empty when none waits. */
    public Optional<Instant> next(Instant after) {
        return Stream.concat(reminders.nextDue(after).stream(), reminders.nextRelease(after).stream())
                .min(Instant::compareTo);
    }

    /** What is held is looked at again where something else is due, as it may go out with that. */
    private Map<Place, TreeSet<PostDuty>> byPlace(Instant now) {
        Roster roster = organisation.roster();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<Place, TreeSet<PostDuty>> places = new LinkedHashMap<>();
        for (PostDuty due : reminders.due(now)) {
            places.computeIfAbsent(Place.of(due, roster, today), none -> new TreeSet<>())
                    .add(due);
        }
        List<PostDuty> held = places.isEmpty() ? List.of() : reminders.held(now);
        held.forEach(one -> places.computeIfPresent(Place.of(one, roster, today), (place, nudged) -> {
            nudged.add(one);
            return nudged;
        }));
        return places;
    }

    private static Set<String> waiting(Map<Place, TreeSet<PostDuty>> places) {
        return places.entrySet().stream()
                .filter(one -> one.getKey() instanceof Place.Waits)
                .flatMap(one -> one.getValue().stream())
                .map(PostDuty::post)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
