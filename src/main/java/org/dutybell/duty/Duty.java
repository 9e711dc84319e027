package org.dutybell.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.dutybell.calendar.WindowRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule: which post owes what, how often, with what proof. It carries its reminder plan and escalation policy whole, so
 * that one version of a duty says everything about the obligations that were opened under it.
 *
 * @param code unique, such as school-patrol
 * @param clause number of the clause it serves, such as 7.4
 * @param title for people, short
 * @param kind what must happen
 * @param denser how it is owed in addition in a sensitive period that says nothing else (+S); null when that adds nothing
 * @param times how many check-ins are needed at least, further ones are counted too; null when one is all there is
 * @param serves codes of the duties for which a check-in of this one counts as well (one act, several clauses)
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
        EscalationPolicy escalation,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WindowRule denser,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer times,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> serves) {

    public Duty {
        serves = List.copyOf(Objects.requireNonNullElse(serves, List.of()));
    }

    /** How many check-ins it takes to fulfil it. */
    public int timesNeeded() {
        return times == null ? 1 : times;
    }

    /** One that is done once and serves its own clause only. */
    public Duty(
            String code,
            String clause,
            String title,
            DutyKind kind,
            HolderRule holders,
            WindowRule window,
            Coverage coverage,
            EvidenceRule evidence,
            ReminderPlan reminders,
            EscalationPolicy escalation,
            @Nullable WindowRule denser) {
        this(
                code,
                clause,
                title,
                kind,
                holders,
                window,
                coverage,
                evidence,
                reminders,
                escalation,
                denser,
                null,
                List.of());
    }

    /** One that sensitive periods leave alone. */
    public Duty(
            String code,
            String clause,
            String title,
            DutyKind kind,
            HolderRule holders,
            WindowRule window,
            Coverage coverage,
            EvidenceRule evidence,
            ReminderPlan reminders,
            EscalationPolicy escalation) {
        this(code, clause, title, kind, holders, window, coverage, evidence, reminders, escalation, null);
    }
}
