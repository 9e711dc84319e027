package org.dutybell.reachability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Calendars;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.organisation.Contacts;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once a week: walks the next two weeks, keeps what it found, and tells the admins. After downtime it is caught up once. */
@Service
@EnableConfigurationProperties(ReachabilityProperties.class)
public class ReachabilityPass {

    /** Today and two weeks more. */
    private static final int DAYS = 15;

    private final GapRows rows;
    private final GapNotice notice;
    private final Organisation organisation;
    private final Contacts contacts;
    private final Duties duties;
    private final Calendars calendars;
    private final ReachabilityProperties properties;
    private final ZoneId zone;

    ReachabilityPass(
            GapRows rows,
            GapNotice notice,
            Organisation organisation,
            Contacts contacts,
            Duties duties,
            Calendars calendars,
            ReachabilityProperties properties,
            ZoneId zone) {
        this.rows = rows;
        this.notice = notice;
        this.organisation = organisation;
        this.contacts = contacts;
        this.duties = duties;
        this.calendars = calendars;
        this.properties = properties;
        this.zone = zone;
    }

    /** Runs when this week's time has come and it has not run for this week; returns 1 when the admins were told. */
    @Transactional
    public int run(Instant now) {
        LocalDate week = week(now);
        LocalDate done = rows.standing().weekOf();
        boolean isDone = done != null && !done.isBefore(week);
        if (isDone || now.isBefore(time(week)) || !rows.begin(week, now)) {
            return 0;
        }
        List<Gap> before = rows.gaps();
        List<Gap> gaps = walk(LocalDate.ofInstant(now, zone));
        rows.replaceWith(gaps);
        if (!notice.tell(before, gaps, week, now)) {
            return 0;
        }
        rows.told(now);
        return 1;
    }

    /** When it runs next after that time. */
    public Optional<Instant> next(Instant after) {
        LocalDate week = week(after);
        Instant time = time(week);
        return Optional.of(time.isAfter(after) ? time : time(week.plusWeeks(1)));
    }

    private List<Gap> walk(LocalDate today) {
        Roster roster = organisation.roster();
        List<Duty> current = duties.current().stream().map(DutyVersion::duty).toList();
        ObligationPlanner planner = new ObligationPlanner(current, roster, calendars.current(), zone);
        Set<Post> owing = current.stream()
                .flatMap(duty -> Stream.concat(planner.holdersOf(duty).stream(), preparing(duty, roster)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> notShown = contacts.difference().missing().stream()
                .map(missing -> missing.person().code())
                .collect(Collectors.toSet());
        List<LocalDate> days = today.datesUntil(today.plusDays(DAYS)).toList();
        return new Walk(roster, owing, notShown, days).gaps();
    }

    private static Stream<Post> preparing(Duty duty, Roster roster) {
        return duty.holders().preparedBy().stream().flatMap(role -> roster.postsWithRole(role).stream());
    }

    private LocalDate week(Instant now) {
        return LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** On the chosen day or the next working day of that week; in a week without one on the chosen day all the same. */
    private Instant time(LocalDate week) {
        BureauCalendar.Days calendar = calendars.current().days();
        LocalDate chosen = week.with(TemporalAdjusters.nextOrSame(properties.day()));
        LocalDate day = chosen.datesUntil(week.plusWeeks(1))
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElse(chosen);
        return day.atTime(properties.at()).atZone(zone).toInstant();
    }
}
