package org.dutybell.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.audit.Flaw;
import org.dutybell.audit.FlawKind;
import org.dutybell.audit.FurtherFlaws;
import org.dutybell.calendar.Calendars;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Proves that each week's digests were written, and that each leader has one or a recorded reason for having none. */
@Component
class DigestFlaws implements FurtherFlaws {

    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /** Who leads is known as of today; the longer ago, the less that says of who led then. */
    private static final Duration LEADERS_KNOWN = Duration.ofDays(2);

    private final DigestRows rows;
    private final Organisation organisation;
    private final Calendars calendars;
    private final WeeklyProperties properties;
    private final ZoneId zone;

    DigestFlaws(
            DigestRows rows, Organisation organisation, Calendars calendars, WeeklyProperties properties, ZoneId zone) {
        this.rows = rows;
        this.organisation = organisation;
        this.calendars = calendars;
        this.properties = properties;
        this.zone = zone;
    }

    @Override
    public Stream<Flaw> between(Instant since, Instant now) {
        return Stream.of(unexplained(since), unwritten(since, now), withoutLeaders(now))
                .flatMap(flaws -> flaws);
    }

    private Stream<Flaw> unexplained(Instant since) {
        return rows.unexplained(LocalDate.ofInstant(since, zone)).stream()
                .map(subject -> new Flaw(FlawKind.DIGEST_WITHOUT_REASON, subject));
    }

    /** Weeks before the first that is known belong to a time when the service was not there. */
    private Stream<Flaw> unwritten(Instant since, Instant now) {
        Optional<LocalDate> first = rows.oldest(DigestKind.WEEK);
        if (!properties.enabled() || first.isEmpty()) {
            return Stream.empty();
        }
        LocalDate begun = first.get();
        DigestWeeks weeks = new DigestWeeks(calendars.current(), properties.day(), properties.at(), zone);
        Instant from = begun.atStartOfDay(zone).toInstant();
        return weeks.between(since.isAfter(from) ? since : from, now.minus(UNDER_WAY)).stream()
                .map(weeks::week)
                .filter(week -> week.isAfter(begun) && !rows.isSettled(DigestKind.WEEK, week))
                .map(week -> new Flaw(FlawKind.DIGEST_NOT_WRITTEN, week.toString()));
    }

    /** Whoever could act for a leader's post counts, since absences are entered afterwards too. */
    private Stream<Flaw> withoutLeaders(Instant now) {
        return rows.writtenSince(DigestKind.WEEK, now.minus(LEADERS_KNOWN)).stream()
                .flatMap(this::withoutLeaders);
    }

    private Stream<Flaw> withoutLeaders(DigestRows.Run run) {
        Leaders leaders = new Leaders(organisation.roster(), LocalDate.ofInstant(run.at(), zone));
        Set<String> served = rows.destinations(DigestKind.WEEK, run.day());
        return leaders.couldAct().entrySet().stream()
                .filter(post -> post.getValue().stream().noneMatch(served::contains))
                .map(post -> new Flaw(FlawKind.DIGEST_LEADER_MISSING, run.day() + " " + post.getKey()));
    }
}
