package org.dutybell.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Clause;
import org.dutybell.duty.ClauseService;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.HolderRule;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;

/** A small bureau: an office and two schools, one of them without a headmaster. It is 14:05 on 18 March 2027 there. */
final class World {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2027-03-18T14:05:00+08:00");
    static final Names NAMES = new Names(roster(), LocalDate.of(2027, 3, 18));

    private World() {}

    static Roster roster() {
        return new Roster(
                List.of(
                        unit("office", "学校安全处", UnitKind.SAFETY_OFFICE),
                        unit("school-1", "示例市第一中学", UnitKind.SCHOOL),
                        unit("school-2", "示例市实验小学", UnitKind.SCHOOL)),
                List.of(
                        post("office/head", "head", "office", "处长"),
                        post("school-1/headmaster", "headmaster", "school-1", "校长"),
                        post("school-1/clerk", "clerk", "school-1", "安全干事"),
                        post("school-2/headmaster", "headmaster", "school-2", "校长")),
                List.of(person("wang", "王海"), person("li", "李静"), person("zhao", "赵明")),
                List.of(
                        new Holding("office/head", "wang", LocalDate.of(2026, 1, 1), null),
                        new Holding("school-1/headmaster", "li", LocalDate.of(2026, 1, 1), null),
                        new Holding("school-1/clerk", "zhao", LocalDate.of(2026, 1, 1), null)),
                List.of(new Chat("school-1-chat", "school-1", "一中安全工作群", null)),
                List.of());
    }

    static List<Clause> clauses() {
        return List.of(
                new Clause("7.4", "SCHOOL", "每日校园安全巡查", ClauseService.SCHEDULED, ""),
                new Clause("7.10", "SCHOOL", "每月组织应急疏散演练", ClauseService.SCHEDULED, ""),
                new Clause("6.5", "OFFICE", "每季度检查包保学校", ClauseService.SCHEDULED, ""),
                new Clause("2.6", "PRINCIPAL", "指挥事故救援", ClauseService.EVENT, ""));
    }

    static Duty patrol() {
        return duty("patrol", "7.4", "校园安全巡查", DutyKind.PATROL, new EvidenceRule(1, true, false));
    }

    /** A patrol that wants the word of the day. */
    static Duty challengingPatrol() {
        return duty(
                "patrol", "7.4", "校园安全巡查", DutyKind.PATROL, new EvidenceRule(1, true, false, null, null, true, null));
    }

    static Duty drill() {
        return duty("drill", "7.10", "应急疏散演练", DutyKind.DRILL, new EvidenceRule(2, true, true));
    }

    static Duty inspection() {
        return duty("inspection", "6.5", "包保学校安全检查", DutyKind.INSPECTION, new EvidenceRule(0, false, false));
    }

    private static Duty duty(String code, String clause, String title, DutyKind kind, EvidenceRule evidence) {
        return new Duty(
                code,
                clause,
                title,
                kind,
                new HolderRule(List.of("headmaster"), List.of(), -1, false, List.of("clerk")),
                new WindowRule(
                        Rhythm.MONTH,
                        DayKind.SCHOOL_DAYS,
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 0),
                        null,
                        null,
                        List.of(),
                        0),
                Coverage.NONE,
                evidence,
                new ReminderPlan("steady", LocalTime.of(8, 10), List.of()),
                new EscalationPolicy(
                        "firm", Duration.ofHours(2), List.of(new EscalationPolicy.Step(1, Duration.ZERO))));
    }

    private static Unit unit(String code, String name, UnitKind kind) {
        return new Unit(code, name, kind, 0, false, null, List.of(), List.of());
    }

    private static Post post(String code, String role, String unit, String title) {
        return new Post(code, unit, role, title, Reach.GROUP);
    }

    private static Person person(String code, String name) {
        return new Person(code, name, null, null);
    }
}
