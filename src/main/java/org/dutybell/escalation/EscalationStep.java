package org.dutybell.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dutybell.notification.Destination;
import org.jspecify.annotations.NullUnmarked;

/** Who heard at one step of an escalation, or that nobody did. */
@Entity
@Table(name = "escalation_step")
@NullUnmarked
class EscalationStep {

    static final String NOBODY = "NOBODY";
    static final String SKIPPED = "SKIPPED";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long escalationId;
    private int stepNumber;

    @Column(name = "line_level")
    private int level;

    private Instant atTime;
    private String toldKind;
    private String toldCode;
    private Long notificationId;
    private String reason;

    protected EscalationStep() {}

    private EscalationStep(long escalationId, int stepNumber, int level, Instant at) {
        this.escalationId = escalationId;
        this.stepNumber = stepNumber;
        this.level = level;
        this.atTime = at;
    }

    static EscalationStep told(
            Escalation escalation, int level, Destination destination, long notificationId, Instant at) {
        EscalationStep step = new EscalationStep(escalation.id(), escalation.stepsEver() + 1, level, at);
        boolean chat = destination instanceof Destination.ToChat;
        step.toldKind = chat ? "CHAT" : "PERSON";
        step.toldCode = chat
                ? ((Destination.ToChat) destination).chatCode()
                : ((Destination.ToPerson) destination).personCode();
        step.notificationId = notificationId;
        return step;
    }

    static EscalationStep nobody(Escalation escalation, int level, String why, Instant at) {
        EscalationStep step = new EscalationStep(escalation.id(), escalation.stepsEver() + 1, level, at);
        step.toldKind = NOBODY;
        step.toldCode = "";
        step.reason = why;
        return step;
    }

    static EscalationStep skipped(Escalation escalation, int level, EscalationTargets.Skipped skipped, Instant at) {
        EscalationStep step = new EscalationStep(escalation.id(), escalation.stepsEver() + 1, level, at);
        step.toldKind = SKIPPED;
        step.toldCode = skipped.code();
        step.reason = skipped.reason();
        return step;
    }

    /** What was written was not sent, and never will be. */
    void withdrawn(String why) {
        reason = why;
    }

    boolean heard() {
        return !toldKind.equals(NOBODY) && !toldKind.equals(SKIPPED) && reason == null;
    }

    Long notificationId() {
        return notificationId;
    }

    Destination destination() {
        return toldKind.equals("CHAT") ? new Destination.ToChat(toldCode) : new Destination.ToPerson(toldCode);
    }

    int number() {
        return stepNumber;
    }

    long escalationId() {
        return escalationId;
    }

    EscalationView.StepTaken view() {
        return new EscalationView.StepTaken(stepNumber, level, atTime, toldKind, toldCode, notificationId, reason);
    }
}
