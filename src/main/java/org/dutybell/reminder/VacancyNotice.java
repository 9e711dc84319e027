package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.Vacancies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the admins once of each post for which nudges wait: all that are found together in one message. */
@Component
class VacancyNotice {

    private final Vacancies vacancies;
    private final AdminNotices admins;
    private final Organisation organisation;
    private final Templates templates;
    private final ZoneId zone;

    VacancyNotice(
            Vacancies vacancies, AdminNotices admins, Organisation organisation, Templates templates, ZoneId zone) {
        this.vacancies = vacancies;
        this.admins = admins;
        this.organisation = organisation;
        this.templates = templates;
        this.zone = zone;
    }

    /**
     * Writes down for which posts nudges wait now; those that were filled meanwhile are closed.
     *
     * @return 1 when the admins were told, else 0
     */
    @Transactional
    int settle(Set<String> waiting, Instant now) {
        List<String> found = vacancies.settle(waiting, now);
        if (found.isEmpty()) {
            return 0;
        }
        Roster roster = organisation.roster();
        String lines = found.stream().map(post -> line(post, roster, now)).collect(Collectors.joining("\n\n"));
        admins.tell(
                "vacant:" + now + ":" + found.get(0),
                templates.render(Template.VACANT_TITLE, Map.of("count", found.size())),
                templates.render(Template.VACANT_BODY, Map.of("count", found.size(), "list", lines)),
                now);
        return 1;
    }

    private String line(String post, Roster roster, Instant now) {
        Post known = roster.post(post).orElseThrow();
        String holder = roster.holderOf(post, LocalDate.ofInstant(now, zone))
                .map(Person::name)
                .orElse("");
        return templates.render(
                holder.isEmpty() ? Template.VACANT_LINE : Template.AWAY_LINE,
                Map.of(
                        "unit",
                                Markdown.escape(roster.unit(known.unit())
                                        .map(Unit::name)
                                        .orElse(known.unit())),
                        "post", Markdown.escape(known.title()),
                        "person", Markdown.escape(holder)));
    }
}
