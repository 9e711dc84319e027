package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
import org.dutybell.obligation.PlannedRows.PlanMark;
import org.dutybell.obligation.PlannedRows.Planned;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;

/**
 * Plans ahead to the end of the next quarter, once a day and after the rules have changed. What the rules say and no row holds is added; what was planned,
 * has not opened and is not said any more is taken back.
 */
@Service
public class PlanPass {

    private static final int CHUNK = 500;

    private final PlannedRows rows;
    private final Withdrawal withdrawal;
    private final Duties duties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final SensitivePeriods sensitive;
    private final ZoneId zone;

    PlanPass(
            PlannedRows rows,
            Withdrawal withdrawal,
            Duties duties,
            Organisation organisation,
            Calendars calendars,
            SensitivePeriods sensitive,
            ZoneId zone) {
        this.sensitive = sensitive;
        this.rows = rows;
        this.withdrawal = withdrawal;
        this.duties = duties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.zone = zone;
    }

    /**
     * Plans when it has not been done today and there are duties.
     *
     * @return how many obligations were added
     */
    public int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        PlanMark mark = rows.mark().orElse(null);
        if (mark != null && mark.on().equals(today)) {
            return 0;
        }
        List<DutyVersion> versions = duties.current();
        if (versions.isEmpty()) {
            return 0;
        }
        int added = reconcile(versions, now, today, mark == null ? LocalDate.MAX : mark.through());
        rows.mark(new PlanMark(endOfNextQuarter(today), today, mark == null ? 0 : mark.changes()));
        return added;
    }

    private int reconcile(List<DutyVersion> versions, Instant now, LocalDate today, LocalDate plannedThrough) {
        LocalDate from = firstDay(today, plannedThrough);
        List<PlannedObligation> owed = new ObligationPlanner(
                        versions.stream().map(DutyVersion::duty).toList(),
                        organisation.roster(),
                        calendars.current(),
                        zone,
                        sensitive.inForce())
                .plan(from, endOfNextQuarter(today));
        Set<NaturalKey> known = rows.keysOpeningFrom(from.atStartOfDay(zone).toInstant());
        withdraw(owed, dependent(versions), now);
        move(owed, now);
        return add(
                owed.stream()
                        .filter(one -> !known.contains(one.key()))
                        .filter(one -> one.window().due().isAfter(now) || opensAfter(one, plannedThrough))
                        .toList(),
                versions,
                now);
    }

    /** A yearly window may have opened in January; after a long standstill the plan goes on where it ended. */
    private static LocalDate firstDay(LocalDate today, LocalDate plannedThrough) {
        LocalDate newYear = today.withDayOfYear(1);
        return plannedThrough.isBefore(newYear) ? plannedThrough.plusDays(1) : newYear;
    }

    /** True for what came due while nothing was running: it is planned all the same, and becomes a miss. */
    private boolean opensAfter(PlannedObligation planned, LocalDate plannedThrough) {
        return LocalDate.ofInstant(planned.window().opens(), zone).isAfter(plannedThrough);
    }

    /** Duties whose rows come from what was done or has happened and not from the plan. */
    private static Set<String> dependent(List<DutyVersion> versions) {
        return versions.stream()
                .map(DutyVersion::duty)
                .filter(duty -> !duty.window().isPlanned())
                .map(Duty::code)
                .collect(Collectors.toSet());
    }

    private void withdraw(List<PlannedObligation> owed, Set<String> dependent, Instant now) {
        Set<NaturalKey> keys = owed.stream().map(PlannedObligation::key).collect(Collectors.toSet());
        List<Long> gone = rows.idsOpeningFrom(now).entrySet().stream()
                .filter(planned -> !keys.contains(planned.getKey())
                        && !dependent.contains(planned.getKey().duty()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        for (int start = 0; start < gone.size(); start += CHUNK) {
            withdrawal.takeBack(gone.subList(start, Math.min(start + CHUNK, gone.size())), now);
        }
    }

    /** What has not opened follows the rules: another calendar, or another sensitive period, may give it other times. */
    private void move(List<PlannedObligation> owed, Instant now) {
        Map<NaturalKey, Planned> unopened = rows.unopened(now);
        List<PlannedObligation> moved = owed.stream()
                .filter(one ->
                        unopened.containsKey(one.key()) && !Planned.of(one).equals(unopened.get(one.key())))
                .toList();
        if (!moved.isEmpty()) {
            rows.move(moved);
        }
    }

    private int add(List<PlannedObligation> missing, List<DutyVersion> versions, Instant now) {
        Map<String, Long> ids = versions.stream()
                .collect(Collectors.toMap(version -> version.duty().code(), DutyVersion::id));
        for (int start = 0; start < missing.size(); start += CHUNK) {
            rows.insert(missing.subList(start, Math.min(start + CHUNK, missing.size())), ids, now);
        }
        return missing.size();
    }

    private static LocalDate endOfNextQuarter(LocalDate today) {
        return today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(6).minusDays(1);
    }
}
