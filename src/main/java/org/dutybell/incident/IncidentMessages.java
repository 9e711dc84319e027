package org.dutybell.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutybell.incident.Told.Kind;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Writes what those read who have to know. */
@Component
class IncidentMessages {

    private static final String WITHDRAWN = "the report was withdrawn";

    private final Notifications notifications;
    private final AdminNotices admins;
    private final Organisation organisation;
    private final Templates templates;
    private final ObligationWords words;

    IncidentMessages(
            Notifications notifications,
            AdminNotices admins,
            Organisation organisation,
            Templates templates,
            ObligationWords words) {
        this.notifications = notifications;
        this.admins = admins;
        this.organisation = organisation;
        this.templates = templates;
        this.words = words;
    }

    /** Writes to them; who cannot be written to stays without a message. */
    Told tell(Incident incident, Told told) {
        if (!canBeReached(told)) {
            return told;
        }
        boolean accident = incident.kind() == IncidentKind.ACCIDENT;
        Map<String, Object> values = values(incident);
        return told.by(notifications.add(new NewNotification(
                "incident:" + incident.id() + ":" + told.kind() + ":" + told.addressee(),
                accident ? MessageKind.INCIDENT : MessageKind.NOTICE,
                destination(told),
                new Content.Message(
                        templates.render(accident ? Template.INCIDENT_TITLE : Template.HAZARD_TITLE, values),
                        templates.render(accident ? Template.INCIDENT_ALARM : Template.HAZARD_NEWS, values)),
                incident.at())));
    }

    /** To the admins: it is recorded, and the roster has nobody for it. */
    void nobodyToTell(Incident incident) {
        Map<String, Object> values = values(incident);
        admins.tell(
                "incident-nobody:" + incident.id(),
                templates.render(Template.INCIDENT_TITLE, values),
                templates.render(Template.INCIDENT_NOBODY, values),
                incident.at());
    }

    /**
     * That it is taken back, to each who has heard of it but not to who took it back, and to who reported it. What has not left yet does
     * not leave any more.
     *
     * @return who hears
     */
    List<Told> tellWithdrawn(Incident incident, List<Told> told, Instant now) {
        List<Told> heard = told.stream()
                .filter(one -> one.notification() != null && !notifications.withdraw(one.notification(), WITHDRAWN))
                .toList();
        return Stream.concat(heard.stream(), Stream.of(new Told(Kind.PERSON, incident.person(), "", null)))
                .filter(one -> one.kind() != Kind.PERSON || !one.addressee().equals(incident.withdrawnBy()))
                .filter(this::canBeReached)
                .map(one -> tellWithdrawn(incident, one, now))
                .toList();
    }

    private Told tellWithdrawn(Incident incident, Told one, Instant now) {
        Map<String, Object> values = values(incident);
        Speaker speaker = words.at(now);
        values.put("by", speaker.personName(incident.withdrawnBy()));
        values.put("withdrawn", speaker.time(now));
        values.put("reason", Markdown.escape(String.valueOf(incident.withdrawnReason())));
        return one.by(notifications.add(new NewNotification(
                "incident-withdrawn:" + incident.id() + ":" + one.kind() + ":" + one.addressee(),
                incident.kind() == IncidentKind.ACCIDENT ? MessageKind.INCIDENT : MessageKind.NOTICE,
                destination(one),
                new Content.Message(
                        templates.render(Template.INCIDENT_WITHDRAWN_TITLE, values),
                        templates.render(Template.INCIDENT_WITHDRAWN, values)),
                now)));
    }

    private boolean canBeReached(Told told) {
        return switch (told.kind()) {
            case PERSON ->
                organisation
                        .roster()
                        .person(told.addressee())
                        .map(Person::dingtalkUserId)
                        .isPresent();
            case CHAT -> true;
            case POST -> false;
        };
    }

    static Destination destination(Told told) {
        return told.kind() == Kind.CHAT
                ? new Destination.ToChat(told.addressee())
                : new Destination.ToPerson(told.addressee());
    }

    /** code, unit, text, by, phone, at, spoken, written; a new map that may be added to. */
    Map<String, Object> values(Incident incident) {
        Speaker speaker = words.at(incident.at());
        Map<String, Object> values = new HashMap<>();
        values.put("code", incident.code());
        values.put("unit", speaker.unitName(incident.unit()));
        values.put("text", incident.words().isEmpty() ? "—" : Markdown.escape(incident.words()));
        values.put("by", speaker.personName(incident.person()));
        values.put(
                "phone",
                organisation
                        .roster()
                        .person(incident.person())
                        .map(Person::mobile)
                        .orElse(""));
        values.put("at", speaker.time(incident.at()));
        values.put("spoken", speaker.time(incident.spokenBy()));
        values.put("written", speaker.time(incident.writtenBy()));
        return values;
    }
}
