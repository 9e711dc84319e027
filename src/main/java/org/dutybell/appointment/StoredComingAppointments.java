package org.dutybell.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.appointment.ReminderRows.Due;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ComingObligations;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredComingAppointments implements ComingAppointments {

    private final ReminderRows reminders;
    private final Obligations obligations;
    private final ComingObligations coming;
    private final Organisation organisation;
    private final AppointmentPlan plan;
    private final ZoneId zone;

    StoredComingAppointments(
            ReminderRows reminders,
            Obligations obligations,
            ComingObligations coming,
            Organisation organisation,
            AppointmentProperties properties,
            ZoneId zone) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.coming = coming;
        this.organisation = organisation;
        this.plan = properties.plan();
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Destination> between(Instant from, Instant to) {
        Roster roster = organisation.roster();
        List<Due> waiting = reminders.waitingBefore(to);
        Map<Long, ObligationView> views = views(waiting);
        Stream<Message> stored = waiting.stream().flatMap(due -> message(due, of(due, views), roster).stream());
        Stream<Ask> written = waiting.stream()
                .filter(Due::isNudge)
                .map(due -> new Ask(of(due, views), due.dueAt()))
                .distinct();
        List<Ask> unwritten = coming.openingBefore(to).stream()
                .flatMap(obligation -> ask(obligation).stream())
                .toList();
        Stream<Message> asked = unwritten.stream().flatMap(ask -> nudges(ask, roster));
        Stream<Message> supposed =
                Stream.concat(written, unwritten.stream()).flatMap(ask -> remindersAfter(ask, roster));
        return Stream.of(stored, asked, supposed)
                .flatMap(all -> all)
                .filter(message -> message.at().isAfter(from) && message.at().isBefore(to))
                .distinct()
                .map(Message::to)
                .toList();
    }

    private Optional<Message> message(Due due, ObligationView obligation, Roster roster) {
        return Attendance.at(due.dueAt(), obligation, roster, zone)
                .destination(due.recipient())
                .map(to -> new Message(to, due.dueAt(), 0));
    }

    private Optional<Ask> ask(ObligationView obligation) {
        return AppointmentNudges.at(obligation, plan, zone)
                .filter(at -> at.isAfter(obligation.opens()))
                .map(at -> new Ask(obligation, at));
    }

    private Stream<Message> nudges(Ask ask, Roster roster) {
        return places(ask.obligation(), ask.at(), roster).map(to -> new Message(to, ask.at(), 0));
    }

    /** Each appointment is at a time of its own, so that these go out alone. */
    private Stream<Message> remindersAfter(Ask ask, Roster roster) {
        ObligationView obligation = ask.obligation();
        Instant begins = plan.supposed(ask.at(), obligation.due());
        return plan.reminders(begins, ask.at()).stream()
                .flatMap(at -> places(obligation, begins, roster).map(to -> new Message(to, at, obligation.id())));
    }

    private Stream<Destination> places(ObligationView obligation, Instant at, Roster roster) {
        return Attendance.at(at, obligation, roster, zone)
                .places(Attendance.usual(obligation, roster))
                .keySet()
                .stream();
    }

    private Map<Long, ObligationView> views(List<Due> due) {
        return obligations.byIds(due.stream().map(Due::obligation).distinct().toList()).stream()
                .collect(Collectors.toMap(ObligationView::id, Function.identity()));
    }

    private static ObligationView of(Due due, Map<Long, ObligationView> views) {
        return Objects.requireNonNull(views.get(due.obligation()));
    }

    /** A nudge to set an appointment. */
    private record Ask(ObligationView obligation, Instant at) {}

    /** @param alone what it is about when it goes out alone; 0 when it merges with others of its place and time */
    private record Message(Destination to, Instant at, long alone) {}
}
