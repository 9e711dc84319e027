package org.dutybell.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.Term;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Clause;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EscalationPolicy.Step;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.HolderRule;
import org.dutybell.duty.Nudge;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.notification.Edition;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.SupervisingLine;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.dutybell.reminder.ReminderHours;

/**
 * One school with a guard, who is reminded in its group, and a headmaster, who is reached in private. The term is the four
 * weeks from 2027-03-01: twenty school days. Above the guard is the headmaster, then the bureau's group.
 */
final class SmallBureau {

    static final YearMonth MARCH = YearMonth.of(2027, 3);
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final EvidenceRule A_WORD = new EvidenceRule(0, false, false);
    /** Nobody misses anything, and everybody answers the first reminder. */
    static final Assumptions DILIGENT = new Assumptions(0, 1, 0, 1, true, true, false, false);

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private SmallBureau() {}

    static MonthCost march(Assumptions assumed, Duty... duties) {
        return forecast(assumed, duties).months(MARCH, MARCH).get(MARCH);
    }

    static Forecast forecast(Assumptions assumed, Duty... duties) {
        return forecast(List.of(2027), assumed, duties);
    }

    /** With a calendar of these years. */
    static Forecast forecast(List<Integer> years, Assumptions assumed, Duty... duties) {
        return new Forecast(config(List.of(), years, duties), ReminderHours.USUAL, SHANGHAI, assumed, Edition.STANDARD);
    }

    static BotConfig config(List<Clause> clauses, List<Integer> years, Duty... duties) {
        Term term = new Term("spring", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 26));
        BureauCalendar calendar = new BureauCalendar(List.of(), years, List.of(term), List.of());
        return new BotConfig(roster(), calendar, clauses, List.of(duties), Map.of());
    }

    /** Owed each school day from 07:00 to 17:00; a miss is one at once, with these delays of the levels above. */
    static Duty daily(String code, String role, EvidenceRule evidence, List<String> nudges, Duration... steps) {
        return new Duty(
                code,
                "7.4",
                code,
                DutyKind.PATROL,
                new HolderRule(List.of(role), List.of(), -1, false, List.of()),
                new WindowRule(
                        Rhythm.SCHOOL_DAY,
                        DayKind.SCHOOL_DAYS,
                        LocalTime.of(7, 0),
                        LocalTime.of(17, 0),
                        null,
                        null,
                        List.of(),
                        0),
                Coverage.NONE,
                evidence,
                new ReminderPlan(
                        "plan",
                        LocalTime.of(7, 0),
                        nudges.stream().map(Nudge::new).toList()),
                new EscalationPolicy("policy", Duration.ZERO, steps(steps)));
    }

    private static List<Step> steps(Duration... after) {
        return Arrays.stream(after)
                .map(delay -> new Step(Arrays.asList(after).indexOf(delay) + 1, delay))
                .toList();
    }

    private static Roster roster() {
        return new Roster(
                List.of(
                        new Unit("bureau", "局", UnitKind.LEADERSHIP, 0, false, null, List.of(), List.of()),
                        new Unit("school", "校", UnitKind.SCHOOL, 900, false, null, List.of(), List.of())),
                List.of(
                        new Post("school/guard", "school", "guard", "保安", Reach.GROUP),
                        new Post("school/driver", "school", "driver", "司机", Reach.GROUP),
                        new Post("school/head", "school", "head", "校长", Reach.PRIVATE)),
                List.of(new Person("P01", "甲", null, null), new Person("P02", "乙", null, null)),
                List.of(
                        new Holding("school/guard", "P01", LONG_AGO, null),
                        new Holding("school/head", "P02", LONG_AGO, null)),
                List.of(new Chat("school-chat", "school", "校群", null), new Chat("bureau-chat", "bureau", "局群", null)),
                List.of(
                        new SupervisingLine("guard", List.of(List.of("own.head"), List.of("chat.bureau-chat"))),
                        new SupervisingLine("driver", List.of(List.of("own.nobody"), List.of("own.head")))));
    }
}
