package org.dutybell.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.FurtherAnswerers;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/** Who takes part in an appointment, by name or by post, may answer the obligation that it serves. */
@Component
class ParticipantsAnswer implements FurtherAnswerers {

    /** An appointment that is over for longer is answered by its holder. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private final AppointmentRows rows;
    private final Organisation organisation;
    private final ZoneId zone;

    ParticipantsAnswer(AppointmentRows rows, Organisation organisation, ZoneId zone) {
        this.rows = rows;
        this.organisation = organisation;
        this.zone = zone;
    }

    @Override
    public Set<Long> obligationsOf(String person, Instant now) {
        Set<Participant> own = as(person, LocalDate.ofInstant(now, zone));
        return rows.standingSince(now.minus(LONGEST)).stream()
                .filter(one -> one.participants().stream().anyMatch(own::contains))
                .map(AppointmentView::obligationId)
                .collect(Collectors.toSet());
    }

    private Set<Participant> as(String person, LocalDate day) {
        Roster roster = organisation.roster();
        return Stream.concat(
                        Stream.of(Participant.person(person)),
                        roster.postsOf(person, day).stream().map(Post::code).map(Participant::post))
                .collect(Collectors.toSet());
    }
}
