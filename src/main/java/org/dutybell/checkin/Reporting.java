package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.checkin.AlarmForms.Alarm;
import org.dutybell.incident.Incident;
import org.dutybell.incident.IncidentKind;
import org.dutybell.incident.IncidentReceipts;
import org.dutybell.incident.Incidents;
import org.dutybell.incident.NewIncident;
import org.dutybell.notification.Template;
import org.dutybell.organisation.ActedPost;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.springframework.stereotype.Component;

/** Takes reports of accidents and hazards, before anything else is made of a message. Joins the caller's transaction. */
@Component
class Reporting {

    /** As long as the spoken report takes. */
    private static final Duration ADDED_WITHIN = Duration.ofMinutes(30);

    private final Incidents incidents;
    private final IncidentReceipts receipts;
    private final Organisation organisation;
    private final ZoneId zone;

    Reporting(Incidents incidents, IncidentReceipts receipts, Organisation organisation, ZoneId zone) {
        this.incidents = incidents;
        this.receipts = receipts;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** Whether it cannot wait for its pictures. */
    boolean isAlarm(InboundMessage message) {
        return AlarmForms.clear(message.text())
                .filter(alarm -> alarm.kind() == IncidentKind.ACCIDENT)
                .isPresent();
    }

    /**
     * The receipt of a report; empty when the message is none.
     *
     * @param writer empty when the organisation does not know them
     * @param received when the message reached us
     */
    Optional<String> answer(
            InboundMessage message, Optional<Person> writer, FetchedPictures pictures, Instant received) {
        return AlarmForms.clear(message.text()).map(alarm -> {
            Optional<Unit> unit = writer.flatMap(person -> unit(person, alarm.words(), received));
            if (unit.isEmpty()) {
                return receipts.refused(alarm.kind(), received);
            }
            if (alarm.kind() == IncidentKind.HAZARD
                    && alarm.words().isEmpty()
                    && message.pictures().isEmpty()) {
                return receipts.whichHazard();
            }
            return receipts.reported(report(message, alarm, writer.orElseThrow(), unit.get(), pictures, received));
        });
    }

    private Incident report(
            InboundMessage message, Alarm alarm, Person writer, Unit unit, FetchedPictures pictures, Instant received) {
        Incident incident = incidents.report(new NewIncident(
                alarm.kind(), unit.code(), writer.code(), alarm.words(), message.messageId(), received));
        incidents.addEvidence(incident.id(), pictures.ids());
        return incident;
    }

    /**
     * Above another answer: pictures and files without a word, soon after a report of the same person, are kept with the report as well. What
     * else they may be for is asked as always, so that they are lost to neither.
     */
    Stream<Paragraph> addition(InboundMessage message, Person writer, FetchedPictures pictures, Instant now) {
        boolean bare = message.text().isBlank() && !pictures.ids().isEmpty();
        return bare
                ? incidents
                        .newestOf(writer.code(), now.minus(ADDED_WITHIN))
                        .map(incident -> {
                            incidents.addEvidence(incident.id(), pictures.ids());
                            return Paragraph.forWriter(receipts.about(Template.RECEIPT_INCIDENT_ADDED, incident));
                        })
                        .stream()
                : Stream.empty();
    }

    /** Below another answer: whether an accident was meant; empty when the words do not sound like one. */
    Stream<Paragraph> question(InboundMessage message, Instant now) {
        return AlarmForms.mayBeAccident(message.text())
                ? Stream.of(Paragraph.forWriter(receipts.question(now)))
                : Stream.empty();
    }

    /** The school that is named when somebody of the bureau writes; else the writer's own unit, a school before others. */
    private Optional<Unit> unit(Person writer, String words, Instant at) {
        Roster roster = organisation.roster();
        LocalDate today = LocalDate.ofInstant(at, zone);
        List<Unit> own = Stream.concat(
                        roster.postsOf(writer.code(), today).stream(),
                        roster.actedPostsOf(writer.code(), today).stream().map(ActedPost::post))
                .map(Post::unit)
                .distinct()
                .flatMap(unit -> roster.unit(unit).stream())
                .toList();
        Set<String> named = new SchoolNames(roster).in(ReplyReader.narrow(words));
        List<Unit> schools =
                own.stream().filter(unit -> unit.kind() == UnitKind.SCHOOL).toList();
        Optional<Unit> namedOwn =
                schools.stream().filter(unit -> named.contains(unit.code())).findFirst();
        if (namedOwn.isPresent() || !schools.isEmpty()) {
            return namedOwn.or(() -> schools.stream().findFirst());
        }
        return own.isEmpty() || named.size() != 1
                ? own.stream().findFirst()
                : roster.unit(named.iterator().next());
    }
}
