package org.dutybell.dingtalk.wire;

import java.time.Duration;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.Outcome;

/**
 * How an answer is to be taken.
 *
 * @param kind what it means
 * @param reason why, without addresses and tokens; empty when taken
 * @param pause the least wait before another try; zero when DingTalk asks for none
 * @param mendable whether an admin can mend it, such as a permission that is missing; only with LATER
 * @param cause what stands behind a call that was not taken, for limits and quota
 */
public record Verdict(Kind kind, String reason, Duration pause, boolean mendable, Cause cause) {

    public Verdict(Kind kind, String reason, Duration pause) {
        this(kind, reason, pause, Cause.ANSWER);
    }

    Verdict(Kind kind, String reason, Duration pause, Cause cause) {
        this(kind, reason, pause, false, cause);
    }

    /** What stands behind a call that was not taken. */
    public enum Cause {
        /** DingTalk looked at the call and answered. */
        ANSWER,
        /** DingTalk was not reached, gave no answer, or said that it is broken. */
        UNREACHABLE,
        /** Too many calls of this interface, or by this robot, in too short a time. */
        TOO_FAST,
        /** Too many messages for this one group or person. */
        TOO_FAST_THERE,
        /** The month's quota is used up. */
        QUOTA_USED_UP,
        /** It never left: there was no access token. */
        NOT_SENT
    }

    public enum Kind {
        /** Done. */
        TAKEN,
        /** Refused, and would be again. */
        REFUSED,
        /** Not done, may be later. */
        LATER,
        /** Nobody knows. */
        UNCERTAIN,
        /** The access token is not accepted: fetch another. */
        TOKEN,
        /** The session of a session webhook is over. */
        SESSION_OVER,
        /** Not tried: a limit would have been passed. */
        HELD,
        /** Not tried: what it costs is kept for what matters more. */
        WITHHELD
    }

    public static Verdict taken() {
        return new Verdict(Kind.TAKEN, "", Duration.ZERO);
    }

    public static Verdict refused(String reason) {
        return new Verdict(Kind.REFUSED, reason, Duration.ZERO);
    }

    public static Verdict later(String reason, Duration pause) {
        return new Verdict(Kind.LATER, reason, pause);
    }

    public static Verdict uncertain(String reason) {
        return new Verdict(Kind.UNCERTAIN, reason, Duration.ZERO);
    }

    /** What the gate said when it let nothing through. */
    public static Verdict of(Gate.Permit permit) {
        if (permit instanceof Gate.Permit.Wait wait) {
            return new Verdict(Kind.HELD, wait.reason(), wait.atLeast(), wait.cause());
        }
        return permit instanceof Gate.Permit.No no ? new Verdict(Kind.WITHHELD, no.reason(), Duration.ZERO) : taken();
    }

    /** The same, for this cause. */
    public Verdict because(Cause why) {
        return new Verdict(kind, reason, pause, mendable, why);
    }

    public boolean isTaken() {
        return kind == Kind.TAKEN;
    }

    /**
     * The outcome of an attempt that was not taken. A courtesy does not wait until somebody mends something.
     *
     * @param repeatable whether the call carried an idempotency key
     */
    public Outcome failed(MessageKind why, boolean repeatable) {
        return mendable && why == MessageKind.COURTESY ? new Outcome.Rejected(reason) : failed(repeatable);
    }

    /**
     * The outcome of an attempt that was not taken.
     *
     * @param repeatable whether the call carried an idempotency key
     */
    public Outcome failed(boolean repeatable) {
        return switch (kind) {
            case LATER, TOKEN -> new Outcome.Retryable(reason, pause, mendable || cause == Cause.QUOTA_USED_UP);
            case UNCERTAIN -> new Outcome.Unknown(reason, repeatable);
            case HELD -> new Outcome.Held(reason, pause, cause == Cause.QUOTA_USED_UP);
            case WITHHELD -> new Outcome.Withheld(reason);
            case REFUSED, SESSION_OVER -> new Outcome.Rejected(reason);
            case TAKEN -> throw new IllegalStateException("a message that was taken did not fail");
        };
    }
}
