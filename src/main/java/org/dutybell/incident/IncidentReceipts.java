package org.dutybell.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DutyBellProperties;
import org.springframework.stereotype.Component;

/** What who reports reads: what was recorded, who was told, by when and whom to phone. */
@Component
public class IncidentReceipts {

    private static final int MOST_PHONES = 4;

    private final Incidents incidents;
    private final IncidentMessages messages;
    private final Organisation organisation;
    private final Templates templates;
    private final DutyBellProperties settings;
    private final ZoneId zone;

    IncidentReceipts(
            Incidents incidents,
            IncidentMessages messages,
            Organisation organisation,
            Templates templates,
            DutyBellProperties settings,
            ZoneId zone) {
        this.incidents = incidents;
        this.messages = messages;
        this.organisation = organisation;
        this.templates = templates;
        this.settings = settings;
        this.zone = zone;
    }

    /** That it is recorded. */
    public String reported(Incident incident) {
        Roster roster = organisation.roster();
        List<Told> told = incidents.told(incident.id());
        Map<String, Object> values = messages.values(incident);
        values.put("told", told(told, roster));
        values.put("phones", phones(hearers(roster, incident.at()).toPhone(incident.unit())));
        values.put("link", link());
        return templates.render(
                incident.kind() == IncidentKind.ACCIDENT ? Template.RECEIPT_INCIDENT : Template.RECEIPT_HAZARD, values);
    }

    /** That it is taken back. */
    public String withdrawn(Withdrawal withdrawal, Instant now) {
        Roster roster = organisation.roster();
        Map<String, Object> values = messages.values(withdrawal.incident());
        String names = names(withdrawal.told().stream(), roster);
        values.put("told", names.isEmpty() ? "—" : names);
        values.put(
                "ended",
                withdrawal.ended().isEmpty()
                        ? "—"
                        : withdrawal.ended().stream()
                                .map(one -> "#" + one.shortCode() + " "
                                        + Markdown.escape(one.duty().title()))
                                .collect(Collectors.joining("、")));
        return templates.render(Template.RECEIPT_INCIDENT_WITHDRAWN, values);
    }

    /** For the templates that speak of one report by its code and unit. */
    public String about(Template template, Incident incident) {
        return templates.render(template, messages.values(incident));
    }

    /** Which of these reports is to be taken back; none when the list is empty. */
    public String whichToWithdraw(List<Incident> open) {
        String list =
                open.stream().map(one -> about(Template.INCIDENT_LINE, one)).collect(Collectors.joining("\n"));
        return open.isEmpty()
                ? templates.render(Template.RECEIPT_INCIDENT_NONE, Map.of())
                : templates.render(Template.RECEIPT_INCIDENT_WHICH, Map.of("list", list));
    }

    /** That it cannot be taken from somebody of no unit, and whom to phone. */
    public String refused(IncidentKind kind, Instant now) {
        return phoneInstead(
                kind == IncidentKind.ACCIDENT ? Template.RECEIPT_PHONE_INCIDENT : Template.RECEIPT_PHONE_HAZARD, now);
    }

    /** Whether an accident is meant. */
    public String question(Instant now) {
        return phoneInstead(Template.INCIDENT_QUESTION, now);
    }

    /** A hazard without a word or a picture. */
    public String whichHazard() {
        return templates.render(Template.RECEIPT_HAZARD_HOW, Map.of());
    }

    private String phoneInstead(Template template, Instant now) {
        return templates.render(
                template,
                Map.of("phones", phones(hearers(organisation.roster(), now).toPhone()), "link", link()));
    }

    private Hearers hearers(Roster roster, Instant at) {
        return new Hearers(roster, LocalDate.ofInstant(at, zone));
    }

    private String told(List<Told> all, Roster roster) {
        String sent = names(all.stream().filter(Told::isSent), roster);
        String not = names(all.stream().filter(told -> !told.isSent()), roster);
        String first = sent.isEmpty()
                ? templates.render(Template.INCIDENT_TOLD_NOBODY, Map.of())
                : templates.render(Template.INCIDENT_TOLD, Map.of("names", sent));
        return not.isEmpty()
                ? first
                : first + "\n\n" + templates.render(Template.INCIDENT_UNTOLD, Map.of("names", not));
    }

    private static String names(Stream<Told> some, Roster roster) {
        return some.map(told -> name(told, roster)).collect(Collectors.joining("、"));
    }

    private static String name(Told told, Roster roster) {
        String title = Markdown.escape(roster.post(told.post()).map(Post::title).orElse(told.post()));
        return switch (told.kind()) {
            case PERSON -> person(told, roster) + (title.isEmpty() ? "" : "（" + title + "）");
            case CHAT ->
                Markdown.escape(roster.chat(told.addressee()).map(Chat::name).orElse(told.addressee()));
            case POST -> title;
        };
    }

    private static String person(Told told, Roster roster) {
        return Markdown.escape(roster.person(told.addressee()).map(Person::name).orElse(told.addressee()));
    }

    private String phones(List<Person> people) {
        return people.isEmpty()
                ? templates.render(Template.INCIDENT_NO_PHONE, Map.of())
                : people.stream()
                        .limit(MOST_PHONES)
                        .map(person -> Markdown.escape(person.name()) + " " + person.mobile())
                        .collect(Collectors.joining("、"));
    }

    private String link() {
        return settings.address("/phones")
                .map(link -> "\n\n" + templates.render(Template.PHONE_LIST, Map.of("link", link)))
                .orElse("");
    }
}
