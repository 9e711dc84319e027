package org.dutybell.appointment;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/** Finds who of an appointment is expected at another one at the same time. */
@Component
class Clashes {

    private final AppointmentRows rows;
    private final Obligations obligations;
    private final Organisation organisation;
    private final ZoneId zone;

    Clashes(AppointmentRows rows, Obligations obligations, Organisation organisation, ZoneId zone) {
        this.rows = rows;
        this.obligations = obligations;
        this.organisation = organisation;
        this.zone = zone;
    }

    List<Clash> of(AppointmentView appointment, ObligationView obligation) {
        Roster roster = organisation.roster();
        List<Person> people =
                Attendance.at(appointment, obligation, roster, zone).people(appointment.participants());
        return rows.between(appointment.begins(), appointment.ends()).stream()
                .filter(other -> other.obligationId() != appointment.obligationId() && other.overlaps(appointment))
                .flatMap(other -> obligations.byId(other.obligationId()).filter(Clashes::isOwed).stream()
                        .flatMap(view -> clashes(other, view, people, roster)))
                .toList();
    }

    private Stream<Clash> clashes(AppointmentView other, ObligationView owed, List<Person> people, Roster roster) {
        List<Person> there = Attendance.at(other, owed, roster, zone).people(other.participants());
        return people.stream().filter(there::contains).map(person -> new Clash(person.code(), other, owed));
    }

    private static boolean isOwed(ObligationView obligation) {
        return !obligation.state().isSettled();
    }
}
