package org.dutybell.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Destination;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/** Who may act on an escalation. */
@Component
class EscalationRights {

    private final EscalationRepository escalations;
    private final EscalationStepRepository steps;
    private final Organisation organisation;
    private final AdminNotices admins;
    private final ZoneId zone;

    EscalationRights(
            EscalationRepository escalations,
            EscalationStepRepository steps,
            Organisation organisation,
            AdminNotices admins,
            ZoneId zone) {
        this.escalations = escalations;
        this.steps = steps;
        this.organisation = organisation;
        this.admins = admins;
        this.zone = zone;
    }

    boolean isAdmin(String person) {
        return admins.admins().contains(person);
    }

    /** Who heard of it, or holds or acts for a post above the one that owes it. Somebody who is away may still act. */
    boolean leads(String person, ObligationView obligation, Instant now) {
        return heard(person, obligation) || isAbove(person, obligation, LocalDate.ofInstant(now, zone));
    }

    private boolean heard(String person, ObligationView obligation) {
        List<Long> ids = escalations.findByObligationIdOrderById(obligation.id()).stream()
                .map(Escalation::id)
                .toList();
        return steps.findByEscalationIdInOrderById(ids).stream()
                .filter(EscalationStep::heard)
                .anyMatch(step -> step.destination().equals(new Destination.ToPerson(person)));
    }

    private boolean isAbove(String person, ObligationView obligation, LocalDate today) {
        Roster roster = organisation.roster();
        Stream<Post> above = roster.post(obligation.post()).map(roster::lineOf).stream()
                .flatMap(List::stream)
                .flatMap(level -> level.posts().stream());
        return above.map(post -> roster.actingFor(post.code(), today))
                .flatMap(acting -> Stream.of(acting.person(), acting.holder()))
                .filter(Objects::nonNull)
                .map(Person::code)
                .anyMatch(person::equals);
    }
}
