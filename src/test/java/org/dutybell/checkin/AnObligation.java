package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.HolderRule;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.duty.ThemeSpan;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;

/** Obligations of 示例一中, open and due on 18 March 2027 at 17:00 unless said otherwise. */
final class AnObligation {

    static final Instant OPENS = Instant.parse("2027-03-01T00:00:00Z");
    static final Instant DUE = Instant.parse("2027-03-18T09:00:00Z");

    private final long id;
    private final String code;
    private String unit = "school-01";
    private ObligationState state = ObligationState.OPEN;
    private DutyKind kind = DutyKind.PATROL;
    private String title;
    private String clause = "7.4";
    private String target = "";
    private String dutyCode;
    private Instant opens = OPENS;
    private Instant due = DUE;
    private EvidenceRule evidence = new EvidenceRule(1, false, false);

    private AnObligation(long id, String code) {
        this.id = id;
        this.code = code;
        title = "校园巡查" + id;
        dutyCode = "duty-" + id;
    }

    static AnObligation coded(long id, String code) {
        return new AnObligation(id, code);
    }

    AnObligation wanting(int photos, boolean text, boolean participants) {
        evidence = new EvidenceRule(photos, text, participants);
        return this;
    }

    AnObligation wanting(EvidenceRule rule) {
        evidence = rule;
        return this;
    }

    /** @param other code of its duty, shared by those that are the same in other periods or of other schools */
    AnObligation duty(String other, String otherClause, String otherTitle) {
        dutyCode = other;
        clause = otherClause;
        title = otherTitle;
        return this;
    }

    AnObligation at(String school) {
        target = school;
        return this;
    }

    AnObligation from(Instant opensAt, Instant dueAt) {
        opens = opensAt;
        due = dueAt;
        return this;
    }

    AnObligation themed() {
        evidence = new EvidenceRule(1, true, true, ThemeSpan.SCHOOL_YEAR);
        return this;
    }

    AnObligation of(String otherUnit) {
        unit = otherUnit;
        return this;
    }

    AnObligation kind(DutyKind other) {
        kind = other;
        return this;
    }

    AnObligation in(ObligationState other) {
        state = other;
        return this;
    }

    ObligationView build() {
        return new ObligationView(
                id,
                code,
                duty(),
                unit + "/safety-head",
                unit,
                target,
                "2027-03",
                opens,
                due,
                due,
                state,
                OPENS,
                OPENS,
                null,
                null);
    }

    /** What was done is owed again. */
    static ObligationView reopened(ObligationView done, Instant now) {
        boolean over = !done.missedAt().isAfter(now);
        return new ObligationView(
                done.id(),
                done.shortCode(),
                done.duty(),
                done.post(),
                done.unit(),
                done.target(),
                done.period(),
                done.opens(),
                done.due(),
                done.missedAt(),
                over ? ObligationState.MISSED : ObligationState.OPEN,
                done.plannedAt(),
                done.openedAt(),
                null,
                null);
    }

    static ObligationView done(ObligationView view, String person, Instant at) {
        return new ObligationView(
                view.id(),
                view.shortCode(),
                view.duty(),
                view.post(),
                view.unit(),
                view.target(),
                view.period(),
                view.opens(),
                view.due(),
                view.missedAt(),
                ObligationState.FULFILLED,
                view.plannedAt(),
                view.openedAt(),
                at,
                person);
    }

    private Duty duty() {
        return new Duty(
                dutyCode,
                clause,
                title,
                kind,
                new HolderRule(List.of("safety-head"), List.of(), -1, false, List.of()),
                new WindowRule(
                        Rhythm.MONTH,
                        DayKind.SCHOOL_DAYS,
                        LocalTime.of(8, 0),
                        LocalTime.of(17, 0),
                        null,
                        null,
                        List.of(),
                        0),
                Coverage.NONE,
                evidence,
                new ReminderPlan("plan", LocalTime.of(8, 30), List.of()),
                new EscalationPolicy("policy", Duration.ZERO, List.of()));
    }
}
