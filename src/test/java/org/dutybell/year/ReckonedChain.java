package org.dutybell.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.year.ReckonedDuty.Step;
import org.dutybell.year.ReckonedStaff.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who had to hear of a miss and when, reckoned from the policy and the supervising line, held against the stored steps. */
final class ReckonedChain {

    /** A reply whose process died is worked on again after some minutes; until then it may be called a miss. */
    private static final Duration SECOND_ATTEMPT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final SecondReckoning rules;
    private final NavigableSet<Instant> wholeRuns;
    private final NavigableSet<Instant> runs;
    private int chains;

    ReckonedChain(SchoolYear year) {
        jdbc = year.bureau().jdbc();
        rules = year.rules();
        wholeRuns = year.wholeRuns();
        runs = year.runs();
    }

    /** How many misses were followed up. */
    int chains() {
        return chains;
    }

    /** What does not hold for one obligation. */
    List<String> complaints(YearRow row, ReckonedEnd end) {
        Instant over = end.settled() == null ? Instant.MAX : end.settled();
        Optional<Started> started = started(row.id());
        Instant surely = wholeRuns.ceiling(end.missed());
        Instant perhaps = runs.ceiling(end.missed());
        boolean had = surely != null && !surely.isAfter(over);
        boolean might = perhaps != null
                && (end.settled() == null || !perhaps.isAfter(end.settled().plus(SECOND_ATTEMPT)));
        if (started.isEmpty()) {
            return had ? List.of("missed at " + end.missed() + " and never escalated") : List.of();
        }
        if (!might) {
            return List.of("escalated at " + started.get() + " although it was no miss");
        }
        chains++;
        return isLate(started.get().at(), end.missed())
                ? List.of("found to be a miss at " + started.get().at() + " instead of " + end.missed())
                : steps(row, started.get(), over);
    }

    private boolean isLate(Instant at, Instant due) {
        Instant latest = wholeRuns.ceiling(due);
        return at.isBefore(due) || latest != null && at.isAfter(latest);
    }

    private List<String> steps(YearRow row, Started started, Instant over) {
        ReckonedDuty duty = rules.duty(row.duty());
        List<Step> steps = duty.steps();
        List<String> complaints = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Instant due = started.at().plus(steps.get(0).after());
        for (int index = 0; index < steps.size(); index++) {
            Taken taken = taken(started.id(), index + 1);
            if (taken == null) {
                Instant latest = wholeRuns.ceiling(due);
                if (latest != null && latest.isBefore(over)) {
                    complaints.add("step " + (index + 1) + " was due at " + due + " and was not taken");
                }
                return complaints;
            }
            Set<String> meant = meant(row, steps.get(index), LocalDate.ofInstant(taken.at(), YearClock.ZONE), told);
            if (!taken.heard().equals(meant)) {
                complaints.add("step " + (index + 1) + " at " + taken.at() + " told " + taken.heard() + " instead of "
                        + meant);
            }
            if (isLate(taken.at(), due)) {
                complaints.add("step " + (index + 1) + " was taken at " + taken.at() + " instead of " + due);
            }
            told.addAll(taken.heard());
            due = index + 1 < steps.size() ? nextDue(started, steps, index, taken) : due;
        }
        return complaints;
    }

    /** A level that nobody hears passes on at once; a late one keeps its distance to the next. */
    private static Instant nextDue(Started started, List<Step> steps, int index, Taken taken) {
        if (taken.heard().isEmpty()) {
            return taken.at();
        }
        Duration next = steps.get(index + 1).after();
        Instant planned = started.at().plus(next);
        Instant spaced = taken.at().plus(next.minus(steps.get(index).after()));
        return planned.isAfter(spaced) ? planned : spaced;
    }

    private Set<String> meant(YearRow row, Step step, LocalDate day, Set<String> told) {
        ReckonedStaff staff = rules.staff();
        Post post = staff.post(row.post());
        List<String> targets = step.to().isEmpty() ? staff.line(post, step.level()) : step.to();
        Stream<String> chats =
                targets.stream().filter(target -> target.startsWith("chat.")).map(target -> target.substring(5));
        Set<String> owing = Stream.of(staff.holder(row.post(), day), staff.acting(row.post(), day))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Stream<String> people = targets.stream()
                .filter(target -> !target.startsWith("chat."))
                .flatMap(target -> staff.meant(post, target))
                .flatMap(code -> staff.acting(code, day).stream())
                .filter(person -> !owing.contains(person) && staff.isReachable(person));
        return Stream.concat(chats, people)
                .filter(who -> !told.contains(who))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Started> started(long obligation) {
        return jdbc.sql("select id, started_at from escalation where obligation_id = ? and timer = 'NOT_DONE'")
                .param(obligation)
                .query((row, number) -> new Started(row.getLong(1), time(row.getObject(2, LocalDateTime.class))))
                .optional();
    }

    private @Nullable Taken taken(long escalation, int number) {
        List<Told> rows = jdbc.sql(
                        "select at_time, told_kind, told_code from escalation_step where escalation_id = ? and step_number = ?")
                .param(escalation)
                .param(number)
                .query((row, at) ->
                        new Told(time(row.getObject(1, LocalDateTime.class)), row.getString(2), row.getString(3)))
                .list();
        return rows.isEmpty()
                ? null
                : new Taken(
                        rows.get(0).at(),
                        rows.stream()
                                .filter(row -> row.kind().equals("PERSON")
                                        || row.kind().equals("CHAT"))
                                .map(Told::code)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Instant time(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    private record Started(long id, Instant at) {}

    private record Told(Instant at, String kind, String code) {}

    private record Taken(Instant at, Set<String> heard) {}
}
