package org.dutybell.duty;

import org.dutybell.calendar.WindowRule;

/**
 * A rule: which post owes what, how often, with what proof. It carries its reminder plan and escalation policy whole, so
 * that one version of a duty says everything about the obligations that were opened under it.
 *
 * @param code unique, such as school-patrol
 * @param clause number of the clause it serves, such as 7.4
 * @param title for people, short
 * @param kind what must happen
 */
public record Duty(
        String code,
        String clause,
        String title,
        DutyKind kind,
        HolderRule holders,
        WindowRule window,
        Coverage coverage,
        EvidenceRule evidence,
        ReminderPlan reminders,
        EscalationPolicy escalation) {}
