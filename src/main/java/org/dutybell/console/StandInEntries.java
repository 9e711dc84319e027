package org.dutybell.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.console.TimelineEntry.Kind;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/** Who stands in for the holder of an obligation between its opening and its end, on its timeline. */
@Component
class StandInEntries {

    private final Organisation organisation;
    private final ZoneId zone;

    StandInEntries(Organisation organisation, ZoneId zone) {
        this.organisation = organisation;
        this.zone = zone;
    }

    List<TimelineEntry> of(ObligationView obligation) {
        Roster roster = organisation.roster();
        LocalDate opens = LocalDate.ofInstant(obligation.opens(), zone);
        LocalDate ends = LocalDate.ofInstant(Objects.requireNonNullElse(obligation.doneAt(), obligation.due()), zone);
        Stream<TimelineEntry> handed = roster.delegations().stream()
                .filter(one -> one.post().equals(obligation.post())
                        && one.isAbout(obligation.duty().code()))
                .filter(one -> !one.from().isAfter(ends) && !one.until().isBefore(opens))
                .map(one -> entry(later(one.from(), opens), obligation, handed(one, roster)));
        Stream<TimelineEntry> away = roster.absences().stream()
                .filter(one -> !one.from().isAfter(ends) && !one.to().isBefore(opens))
                .filter(one -> holds(one, obligation, roster, later(one.from(), opens)))
                .map(one -> entry(
                        later(one.from(), opens), obligation, away(one, obligation, roster, later(one.from(), opens))));
        return Stream.concat(handed, away).toList();
    }

    private static boolean holds(Absence absence, ObligationView obligation, Roster roster, LocalDate day) {
        return roster.holderOf(obligation.post(), day)
                .filter(holder -> holder.code().equals(absence.person()))
                .isPresent();
    }

    private static Line handed(Delegation delegation, Roster roster) {
        return Line.of(
                "obligation.timeline.handed-over",
                name(delegation.to(), roster),
                delegation.from().toString(),
                delegation.until().toString(),
                delegation.reason(),
                delegation.decidedBy());
    }

    private static Line away(Absence absence, ObligationView obligation, Roster roster, LocalDate day) {
        String acting = roster.actingFor(
                        obligation.post(), day, obligation.duty().code())
                .who()
                .map(Person::name)
                .orElse("");
        String key = acting.isEmpty() ? "obligation.timeline.away-alone" : "obligation.timeline.away";
        return Line.of(
                key,
                name(absence.person(), roster),
                absence.from().toString(),
                absence.to().toString(),
                absence.reason(),
                acting);
    }

    private TimelineEntry entry(LocalDate day, ObligationView obligation, Line line) {
        Instant begins = day.atStartOfDay(zone).toInstant();
        return TimelineEntry.of(Kind.NOTED, begins.isBefore(obligation.opens()) ? obligation.opens() : begins, line);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String name(String person, Roster roster) {
        return roster.person(person).map(Person::name).orElse(person);
    }
}
