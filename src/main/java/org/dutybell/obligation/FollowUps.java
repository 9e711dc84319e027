package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.Period;
import org.dutybell.calendar.Window;
import org.dutybell.calendar.Windows;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes what is owed after something is done, in the transaction that did it. The natural key makes a second time harmless;
 * the next tick opens the rows.
 */
@Component
class FollowUps {

    private final PlannedRows rows;
    private final ObligationRepository obligations;
    private final Withdrawal withdrawal;
    private final Duties duties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final ZoneId zone;

    FollowUps(
            PlannedRows rows,
            ObligationRepository obligations,
            Withdrawal withdrawal,
            Duties duties,
            Organisation organisation,
            Calendars calendars,
            ZoneId zone) {
        this.rows = rows;
        this.obligations = obligations;
        this.withdrawal = withdrawal;
        this.duties = duties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.zone = zone;
    }

    @EventListener
    void on(ObligationFulfilled fulfilled) {
        List<DutyVersion> versions = duties.current();
        if (versions.stream().noneMatch(version -> follows(version.duty(), fulfilled.obligation()))) {
            return;
        }
        Roster roster = organisation.roster();
        Consequences consequences =
                new Consequences(versions.stream().map(DutyVersion::duty).toList(), roster);
        ObligationView done = fulfilled.obligation();
        List<PlannedObligation> owed = roster.post(done.post()).stream()
                .flatMap(post ->
                        consequences.after(done.duty().code(), post).stream().map(duty -> owed(duty, post, done)))
                .toList();
        Map<String, Long> ids = versions.stream()
                .collect(Collectors.toMap(version -> version.duty().code(), DutyVersion::id));
        rows.insert(owed, ids, fulfilled.at());
    }

    /** What follows and has not opened is not owed after all; what has opened stays. */
    @EventListener
    void on(ObligationReopened reopened) {
        ObligationView again = reopened.obligation();
        List<String> following = duties.current().stream()
                .map(DutyVersion::duty)
                .filter(duty -> follows(duty, again))
                .map(Duty::code)
                .toList();
        List<Long> unopened = following.isEmpty()
                ? List.of()
                : obligations.unopened(again.post(), following, again.target(), again.period());
        if (!unopened.isEmpty()) {
            withdrawal.takeBack(unopened, reopened.at());
        }
    }

    private static boolean follows(Duty duty, ObligationView done) {
        return duty.window()
                .dependsOn()
                .filter(after -> after.duty().equals(done.duty().code()))
                .isPresent();
    }

    /** Counted from when the other was done, not from when the message was worked on. */
    private PlannedObligation owed(Duty duty, Post post, ObligationView done) {
        Instant from = Objects.requireNonNull(done.doneAt());
        LocalDate first = LocalDate.ofInstant(done.opens(), zone);
        LocalDate last = LocalDate.ofInstant(done.due(), zone);
        String place = done.target().isEmpty() ? done.unit() : done.target();
        Window window = new Windows(calendars.current(), zone)
                .following(duty.window(), place, new Period(done.period(), first, last), from);
        return new PlannedObligation(duty, post, done.target(), window);
    }
}
