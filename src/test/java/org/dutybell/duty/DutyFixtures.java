package org.dutybell.duty;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowRule;

final class DutyFixtures {

    private DutyFixtures() {}

    static Duty duty(String code, String title) {
        return duty(code, title, new EvidenceRule(2, true, false));
    }

    static Duty duty(String code, String title, EvidenceRule evidence) {
        return new Duty(
                code,
                "7.10",
                title,
                DutyKind.PATROL,
                new HolderRule(List.of("headmaster"), List.of(), 1000, true, List.of("clerk")),
                new WindowRule(
                        Rhythm.YEAR,
                        DayKind.SCHOOL_DAYS,
                        LocalTime.of(7, 30),
                        LocalTime.of(17, 0, 5),
                        MonthDay.of(2, 29),
                        null,
                        List.of("disaster-day"),
                        3),
                Coverage.OWN_SCHOOLS,
                evidence,
                new ReminderPlan(
                        "steady", LocalTime.of(8, 0), List.of(new Nudge("opens"), new Nudge("7d"), new Nudge("2h"))),
                new EscalationPolicy(
                        "firm",
                        Duration.ofMinutes(90),
                        List.of(
                                new EscalationPolicy.Step(1, Duration.ZERO),
                                new EscalationPolicy.Step(2, Duration.ofDays(2)))));
    }

    /** The same, with a timer for what nobody acknowledges. */
    static Duty acknowledged(String code, String title) {
        Duty duty = duty(code, title);
        return new Duty(
                duty.code(),
                duty.clause(),
                duty.title(),
                duty.kind(),
                duty.holders(),
                duty.window(),
                duty.coverage(),
                duty.evidence(),
                duty.reminders(),
                new EscalationPolicy(
                        "asks",
                        Duration.ofMinutes(90),
                        duty.escalation().steps(),
                        new EscalationPolicy.Unanswered(
                                EscalationPolicy.From.REMINDER,
                                List.of(new EscalationPolicy.Step(0, Duration.ofHours(4), List.of("own.headmaster"))),
                                Duration.ofDays(2),
                                Duration.ofHours(4))));
    }

    static Clause clause(String number, String title) {
        return new Clause(number, "SCHOOL", title, ClauseService.SCHEDULED, "");
    }
}
