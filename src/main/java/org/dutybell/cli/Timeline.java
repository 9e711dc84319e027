package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.cli.Happening.Sort;
import org.dutybell.duty.Duty;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.obligation.PlannedObligation;
import org.dutybell.reminder.PostTimes;
import org.dutybell.reminder.ReminderHours;

/**
 * What would happen on the days of a range if nobody reacts: what opens, each reminder, each escalation step. What is owed
 * after another duty is done has no dates before that, and so is left out.
 */
final class Timeline {

    /** A window opens at most this long before its last escalation. */
    private static final int LONGEST_MONTHS = 14;

    private final ObligationPlanner planner;
    private final RemindedTimes reminded;
    private final EscalatedTimes escalated;
    private final AppointmentTimes appointments;
    private final Hearers hearers;
    private final ZoneId zone;

    Timeline(BotConfig config, ReminderHours hours, ZoneId zone) {
        PostTimes times = new PostTimes(config.roster(), config.calendar(), hours, zone);
        this.hearers = new Hearers(config.roster(), zone);
        this.appointments = new AppointmentTimes(times, zone);
        this.planner = new ObligationPlanner(
                config.duties(), config.roster(), config.calendar(), zone, config.sensitivePeriods());
        this.reminded = new RemindedTimes(hearers, times, zone);
        this.escalated = new EscalatedTimes(hearers, reminded, zone);
        this.zone = zone;
    }

    /** @param also what is wanted besides the obligations that open */
    List<Happening> between(LocalDate from, LocalDate to, Set<Sort> also) {
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return planner.plan(from.minusMonths(LONGEST_MONTHS), to).stream()
                .flatMap(obligation -> happenings(obligation, also))
                .filter(one -> !one.at().isBefore(first) && one.at().isBefore(end))
                .sorted(Happening.ORDER)
                .toList();
    }

    private Stream<Happening> happenings(PlannedObligation obligation, Set<Sort> also) {
        return Stream.of(
                        Stream.of(opens(obligation)),
                        also.contains(Sort.REMINDER) ? reminders(obligation) : Stream.<Happening>empty(),
                        also.contains(Sort.ESCALATION) ? escalated.of(obligation) : Stream.<Happening>empty())
                .flatMap(all -> all);
    }

    private Stream<Happening> reminders(PlannedObligation obligation) {
        return Stream.concat(reminded.of(obligation), appointments.of(obligation, hearers));
    }

    private Happening opens(PlannedObligation obligation) {
        return new Happening(
                obligation.window().opens(),
                Sort.OBLIGATION,
                "obligation/opens",
                obligation,
                "",
                "due " + IsoTime.of(obligation.window().due(), zone) + times(obligation.duty()));
    }

    private static String times(Duty duty) {
        return duty.timesNeeded() == 1 ? "" : ", at least " + duty.timesNeeded() + " times";
    }
}
