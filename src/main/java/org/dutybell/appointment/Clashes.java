package org.dutybell.appointment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
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

    List<Clash> of(AppointmentView appointment) {
        Attendance attendance = new Attendance(organisation.roster(), LocalDate.ofInstant(appointment.begins(), zone));
        List<Person> people = attendance.people(appointment.participants());
        return rows.between(appointment.begins(), appointment.ends()).stream()
                .filter(other -> other.obligationId() != appointment.obligationId() && other.overlaps(appointment))
                .flatMap(other -> clashes(other, people, attendance))
                .toList();
    }

    private Stream<Clash> clashes(AppointmentView other, List<Person> people, Attendance attendance) {
        List<Person> there = attendance.people(other.participants());
        List<Person> both = people.stream().filter(there::contains).toList();
        return both.isEmpty()
                ? Stream.empty()
                : obligations.byId(other.obligationId()).filter(Clashes::isOwed).stream()
                        .flatMap(view -> both.stream().map(person -> new Clash(person.code(), other, view)));
    }

    private static boolean isOwed(ObligationView obligation) {
        return !obligation.state().isSettled();
    }
}
